import { SchemaComparer } from '../schema/SchemaComparer';
import { MAY_BREAK } from '../schema/Comparison';
import { reportDocs } from '../schema/reportDocs';
import { Operation, Parameter } from './ApiModel';
import type { OperationReport } from './compareOperation';

function pathOf(operation: Operation, parameter: Parameter): string {
  return `${operation.label} › ${parameter.in} parameter "${parameter.name}"`;
}

function compareParameter(
  comparer: SchemaComparer,
  operation: Operation,
  [before, after]: [Parameter, Parameter],
  report: OperationReport,
) {
  const path = pathOf(operation, before);
  const place = { subject: 'request-parameter', path };
  if (before.isRequired !== after.isRequired) {
    report(
      after.isRequired ? 'breaking' : 'non-breaking',
      after.isRequired
        ? 'request-parameter-became-required'
        : 'request-parameter-became-optional',
      after.isRequired ? 'It has to be sent now.' : 'It can be left out now.',
      path,
    );
  }
  if (before.style !== after.style && !canBeOneValue(comparer, before, after)) {
    report(
      'breaking',
      'request-parameter-style-changed',
      `It is written in another way: "${after.style}" instead of "${before.style}".`,
      path,
    );
  }
  const isDeprecated = after.raw.deprecated === true;
  if ((before.raw.deprecated === true) !== isDeprecated) {
    report(
      'non-breaking',
      isDeprecated
        ? 'request-parameter-deprecated'
        : 'request-parameter-reactivated',
      `It is ${isDeprecated ? '' : 'no longer '}deprecated.`,
      path,
    );
  }
  comparer.compare(before.schema, after.schema, {
    direction: 'request',
    place,
    user: operation.label,
    isText: before.isText && after.isText,
  });
  reportDocs(
    {
      fingerprints: comparer.fingerprints,
      report: (level, rule, message) =>
        report(level, `request-parameter-${rule}`, message, path),
    },
    before.raw,
    after.raw,
  );
}

/** The style says how lists and objects are written; a single value looks the same in each. */
function canBeOneValue(
  comparer: SchemaComparer,
  before: Parameter,
  after: Parameter,
): boolean {
  return [
    comparer.old.view([before.schema]),
    comparer.new.view([after.schema]),
  ].some(view => !view.types?.has('array') && !view.types?.has('object'));
}

/** Rules about what is sent beside the body. */
export function compareParameters(
  comparer: SchemaComparer,
  before: Operation,
  after: Operation,
  report: OperationReport,
): void {
  for (const [key, parameter] of before.parameters) {
    const other = after.parameters.get(key);
    if (other) {
      compareParameter(comparer, before, [parameter, other], report);
    } else {
      report(
        'non-breaking',
        'request-parameter-removed',
        `It was removed. ${MAY_BREAK}`,
        pathOf(before, parameter),
      );
    }
  }
  for (const [key, parameter] of after.parameters) {
    if (!before.parameters.has(key)) {
      report(
        parameter.isRequired ? 'breaking' : 'non-breaking',
        parameter.isRequired
          ? 'new-required-request-parameter'
          : 'new-optional-request-parameter',
        `It is new${parameter.isRequired ? ' and has to be sent' : ''}.`,
        pathOf(before, parameter),
      );
    }
  }
}
