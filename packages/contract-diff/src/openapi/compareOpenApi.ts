import { ContractDiff } from '../ContractDiff';
import { listWords } from '../changes/words';
import { JsonObject } from '../input/Json';
import { reportDocs } from '../schema/reportDocs';
import { reportForeignReferences } from '../schema/reportForeignReferences';
import { SchemaComparer } from '../schema/SchemaComparer';
import { ApiModel, Operation } from './ApiModel';
import { compareOperation } from './compareOperation';
import { readApi } from './readApi';

function reportRemoved(comparer: SchemaComparer, operation: Operation) {
  const { label, raw, isWebhook } = operation;
  const sunset = raw['x-sunset'];
  const isDue =
    raw.deprecated === true &&
    (sunset === undefined || new Date(String(sunset)) <= new Date());
  const start = isWebhook ? 'webhook' : 'api';
  if (isDue) {
    comparer.log.add(
      'non-breaking',
      `${start}-removed-with-deprecation`,
      label,
      'It was removed, after it had been deprecated.',
    );
  } else {
    comparer.log.add(
      'breaking',
      raw.deprecated === true
        ? `${start}-removed-before-sunset`
        : `${start}-removed-without-deprecation`,
      label,
      raw.deprecated === true
        ? `It was removed before ${sunset}, until when it was promised to stay.`
        : 'It was removed.',
    );
  }
}

function compareServers(
  comparer: SchemaComparer,
  old: ApiModel,
  now: ApiModel,
) {
  const isKept = (url: string) => now.servers.includes(url);
  const gone = old.servers.filter(url => !isKept(url));
  const added = now.servers.filter(url => !old.servers.includes(url));
  if (gone.length > 0) {
    const isLast = !old.servers.some(isKept);
    comparer.log.add(
      isLast ? 'breaking' : 'non-breaking',
      'server-removed',
      'servers',
      `${listWords(gone)} ${gone.length > 1 ? 'are' : 'is'} no longer named.${
        isLast ? ' None is left of those that were.' : ''
      }`,
    );
  }
  if (added.length > 0) {
    comparer.log.add(
      'non-breaking',
      'server-added',
      'servers',
      `${listWords(added)} ${added.length > 1 ? 'are' : 'is'} new.`,
    );
  }
}

function compareDescription(
  comparer: SchemaComparer,
  old: JsonObject,
  now: JsonObject,
) {
  const report = (level: 'docs-only', rule: string, message: string) =>
    comparer.log.add(level, `api-${rule}`, 'document', message);
  const { fingerprints } = comparer;
  if (!fingerprints.areEqual(old.info, now.info)) {
    report(
      'docs-only',
      'info-changed',
      'What the document says of itself changed.',
    );
  }
  reportDocs({ fingerprints, report: report as never }, old, now);
  reportForeignReferences(comparer, old, now);
  if (comparer.log.isEmpty && !fingerprints.areEqual(old, now)) {
    report(
      'docs-only',
      'document-rewritten',
      'It is written differently, or parts changed that no operation uses. Nothing changed for those who call it.',
    );
  }
}

/** Compares two OpenAPI documents. */
export function compareOpenApi(old: JsonObject, now: JsonObject): ContractDiff {
  const comparer = new SchemaComparer(old, now);
  const before = readApi(old, comparer.old.references);
  const after = readApi(now, comparer.new.references);
  compareServers(comparer, before, after);
  for (const [key, operation] of before.operations) {
    const other = after.operations.get(key);
    if (other) {
      compareOperation(comparer, operation, other);
    } else {
      reportRemoved(comparer, operation);
    }
  }
  for (const [key, { label, isWebhook }] of after.operations) {
    if (!before.operations.has(key)) {
      comparer.log.add(
        'non-breaking',
        isWebhook ? 'webhook-added' : 'endpoint-added',
        label,
        'It is new.',
      );
    }
  }
  compareDescription(comparer, old, now);
  return comparer.toDiff();
}
