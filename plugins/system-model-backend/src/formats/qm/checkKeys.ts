import { JsonObject } from '@backstage/types';
import { joinPointer } from '../../merge/joinPointer';
import { Findings } from '../Findings';

/** Tells of keys that `qm.yaml` does not have there. They are wrong, but no reason not to read the rest. */
export function checkKeys(
  object: JsonObject,
  pointer: string,
  known: readonly string[],
  findings: Findings,
): void {
  for (const key of Object.keys(object)) {
    if (!known.includes(key)) {
      findings.add(
        joinPointer(pointer, key),
        `is not a field of qm.yaml version 1. Known here: ${known.join(
          ', ',
        )}. Correct or remove it.`,
      );
    }
  }
}
