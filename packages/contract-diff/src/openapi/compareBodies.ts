import { SchemaComparer } from '../schema/SchemaComparer';
import { Direction } from '../schema/Comparison';
import { reportDocs } from '../schema/reportDocs';
import { Content, Operation, Response } from './ApiModel';
import type { OperationReport } from './compareOperation';

type Options = {
  comparer: SchemaComparer;
  operation: Operation;
  direction: Direction;
  path: string;
  report: OperationReport;
};

/** Whether a range such as `image/*` takes the place of a media type. */
function isCovered(name: string, content: Content): boolean {
  return content.has('*/*') || content.has(`${name.split('/')[0]}/*`);
}

function compareContent(a: Content, b: Content, options: Options) {
  const { comparer, operation, direction, path, report } = options;
  const subject = `${direction}-body`;
  for (const [key, { name, schema, raw }] of a) {
    const other = b.get(key);
    if (other) {
      const at = `${path} › ${name}`;
      comparer.compare(schema, other.schema, {
        direction,
        place: { subject, path: at },
        user: operation.label,
        isText: !/[/+]json$/.test(key),
      });
      reportDocs(
        {
          fingerprints: comparer.fingerprints,
          report: (level, rule, message) =>
            report(level, `${subject}-${rule}`, message, at),
        },
        raw,
        other.raw,
      );
    } else {
      report(
        direction === 'request' && isCovered(key, b)
          ? 'non-breaking'
          : 'breaking',
        `${subject}-media-type-removed`,
        `It is no longer ${
          direction === 'request' ? 'accepted' : 'given'
        } as ${name}.`,
        path,
      );
    }
  }
  for (const [key, { name }] of b) {
    if (!a.has(key)) {
      report(
        'non-breaking',
        `${subject}-media-type-added`,
        `It is ${
          direction === 'request' ? 'accepted' : 'given'
        } as ${name}, too.`,
        path,
      );
    }
  }
}

/** Rules about what is sent. */
export function compareRequestBody(
  comparer: SchemaComparer,
  before: Operation,
  after: Operation,
  report: OperationReport,
): void {
  const direction = before.isWebhook ? 'response' : 'request';
  const path = `${before.label} › body`;
  const [a, b] = [before.body, after.body];
  if (!a && b) {
    report(
      b.isRequired ? 'breaking' : 'non-breaking',
      b.isRequired
        ? 'added-required-request-body'
        : 'added-optional-request-body',
      `A body is ${b.isRequired ? 'needed' : 'accepted'} now.`,
      path,
    );
  }
  if (a && !b) {
    report(
      'breaking',
      'request-body-removed',
      'A body is no longer accepted.',
      path,
    );
  }
  if (!a || !b) {
    return;
  }
  if (a.isRequired !== b.isRequired) {
    const breaks = b.isRequired === (direction === 'request');
    report(
      breaks ? 'breaking' : 'non-breaking',
      b.isRequired
        ? 'request-body-became-required'
        : 'request-body-became-optional',
      `A body ${b.isRequired ? 'is needed' : 'can be left out'} now.`,
      path,
    );
  }
  compareContent(a.content, b.content, {
    comparer,
    operation: before,
    direction,
    path,
    report,
  });
  reportDocs(
    {
      fingerprints: comparer.fingerprints,
      report: (level, rule, message) =>
        report(level, `request-body-${rule}`, message, path),
    },
    a.raw,
    b.raw,
  );
}

function compareHeaders(a: Response, b: Response, options: Options) {
  const { comparer, operation, direction, report } = options;
  for (const [key, header] of a.headers) {
    const other = b.headers.get(key);
    const path = `${options.path} › header "${header.name}"`;
    if (!other) {
      report(
        header.isRequired ? 'breaking' : 'non-breaking',
        header.isRequired
          ? 'required-response-header-removed'
          : 'optional-response-header-removed',
        'It was removed.',
        path,
      );
      continue;
    }
    if (header.isRequired !== other.isRequired) {
      report(
        other.isRequired ? 'non-breaking' : 'breaking',
        other.isRequired
          ? 'response-header-became-required'
          : 'response-header-became-optional',
        `It ${other.isRequired ? 'is always there' : 'may be missing'} now.`,
        path,
      );
    }
    comparer.compare(header.schema, other.schema, {
      direction,
      place: { subject: `${direction}-header`, path },
      user: operation.label,
      isText: true,
    });
  }
  for (const [key, { name }] of b.headers) {
    if (!a.headers.has(key)) {
      report(
        'non-breaking',
        'response-header-added',
        'It is new.',
        `${options.path} › header "${name}"`,
      );
    }
  }
}

function isSuccess(status: string): boolean {
  return status.startsWith('2');
}

/** Rules about what is answered. */
export function compareResponses(
  comparer: SchemaComparer,
  before: Operation,
  after: Operation,
  report: OperationReport,
): void {
  // What the API answers to a caller, a caller answers to a webhook.
  const direction = before.isWebhook ? 'request' : 'response';
  for (const [status, a] of before.responses) {
    const path = `${before.label} › response ${status}`;
    const b =
      after.responses.get(status) ?? after.responses.get(`${status[0]}XX`);
    if (!b) {
      report(
        isSuccess(status) ? 'breaking' : 'non-breaking',
        isSuccess(status)
          ? 'response-success-status-removed'
          : 'response-non-success-status-removed',
        'This status is no longer answered.',
        path,
      );
      continue;
    }
    const options = {
      comparer,
      operation: before,
      direction,
      path,
      report,
    } as const;
    compareContent(a.content, b.content, options);
    compareHeaders(a, b, options);
    reportDocs(
      {
        fingerprints: comparer.fingerprints,
        report: (level, rule, message) =>
          report(level, `response-${rule}`, message, path),
      },
      a.raw,
      b.raw,
    );
  }
  for (const status of after.responses.keys()) {
    if (!before.responses.has(status)) {
      report(
        'non-breaking',
        isSuccess(status)
          ? 'response-success-status-added'
          : 'response-non-success-status-added',
        'This status can be answered now.',
        `${before.label} › response ${status}`,
      );
    }
  }
}
