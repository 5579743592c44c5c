import { ContractDiff } from '../ContractDiff';
import { JsonObject } from '../input/Json';
import { reportForeignReferences } from '../schema/reportForeignReferences';
import { SchemaComparer } from '../schema/SchemaComparer';

/**
 * Compares two JSON schemas.
 *
 * @remarks
 *
 * Nobody says whether what they describe is written or read, so what breaks
 * either counts.
 */
export function compareJsonSchema(
  old: JsonObject,
  now: JsonObject,
): ContractDiff {
  const comparer = new SchemaComparer(old, now);
  for (const direction of ['request', 'response'] as const) {
    comparer.compare(old, now, {
      direction,
      place: {
        subject: `${direction}-schema`,
        path: direction === 'request' ? 'when written' : 'when read',
      },
      user: '',
    });
  }
  reportForeignReferences(comparer, old, now);
  if (comparer.log.isEmpty && !comparer.fingerprints.areEqual(old, now)) {
    comparer.log.add(
      'docs-only',
      'document-rewritten',
      'schema',
      'It is written differently, or parts changed that nothing refers to. The same values are valid.',
    );
  }
  return comparer.toDiff();
}
