import { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { cleanData } from './cleanData';
import { findMemberKey, isUnitedList } from './findMemberKey';
import { joinPointer } from './joinPointer';
import { toCanonicalText } from './toCanonicalText';

/** What an observation says, as far as it matters since when it says so. */
export type SaidData = {
  readonly entityRef: string;
  readonly data: JsonObject;
  readonly aliases?: readonly string[];
};

/**
 * Tells since when (milliseconds, by pointer of provenance) an observation says what it says.
 *
 * @remarks
 *
 * A value that was there before keeps its time, also where the observation was
 * of another entity then, as after a rename: give that one as the previous.
 *
 * @param previous - The same observation as it was before
 * @param now - Milliseconds
 */
export function trackFirstSeen(
  previous:
    | (SaidData & { readonly firstSeen: Readonly<Record<string, number>> })
    | undefined,
  next: SaidData,
  now: number,
): Record<string, number> {
  const before = previous ? listValues(previous) : new Map<string, string>();
  const firstSeen: Record<string, number> = {};
  for (const [pointer, text] of listValues(next)) {
    const isKnown =
      before.get(pointer) === text &&
      previous &&
      Object.hasOwn(previous.firstSeen, pointer);
    firstSeen[pointer] = isKnown ? previous.firstSeen[pointer] : now;
  }
  return firstSeen;
}

/** Lists the values that have a provenance of their own, as texts, by its pointer. */
function listValues(said: SaidData): Map<string, string> {
  const { data, aliases, entityRef } = said;
  const namespace = findNamespace(entityRef);
  const values = new Map<string, string>();
  const visit = (pointer: string, value: JsonValue | undefined): void => {
    if (isObject(value)) {
      for (const [key, item] of Object.entries(value)) {
        visit(joinPointer(pointer, key), item);
      }
    } else if (Array.isArray(value) && isUnitedList(pointer)) {
      for (const member of value) {
        const at = joinPointer(
          pointer,
          findMemberKey(pointer, member, namespace),
        );
        if (member !== null && !values.has(at)) {
          values.set(at, toCanonicalText(member));
        }
      }
    } else {
      values.set(pointer, toCanonicalText(value));
    }
  };
  visit('', cleanData(data, aliases).data);
  return values;
}

/** Of references that name none, as when claims are merged. */
function findNamespace(entityRef: string): string {
  const [, namespace = 'default'] =
    /^[^:/]*:([^/]+)\//.exec(entityRef.toLowerCase()) ?? [];
  return namespace;
}
