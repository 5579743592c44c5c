import { JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { ALIASES_POINTER, REFERENCE_LISTS } from './fields';
import { normalizeRef } from './normalizeRef';
import { toCanonicalText } from './toCanonicalText';

/** Whether the lists that claims have at a pointer are united, member by member. */
export function isUnitedList(pointer: string): boolean {
  return (
    pointer === '/metadata/tags' ||
    pointer === '/metadata/links' ||
    pointer === ALIASES_POINTER ||
    REFERENCE_LISTS.has(pointer)
  );
}

/**
 * Tells what makes a member of a united list the same as that of another list.
 *
 * @param pointer - Of the list
 * @param member - Of any shape; one without a key of its own is the same as one that is equal
 */
export function findMemberKey(
  pointer: string,
  member: JsonValue | undefined,
  defaultNamespace: string,
): string {
  const defaultKind = REFERENCE_LISTS.get(pointer);
  if (defaultKind) {
    const ref = normalizeRef(member, { defaultKind, defaultNamespace });
    if (ref) {
      return ref;
    }
  }
  if (pointer === ALIASES_POINTER && typeof member === 'string') {
    return member.toLowerCase();
  }
  if (pointer === '/metadata/links' && isObject(member)) {
    return typeof member.url === 'string'
      ? member.url
      : toCanonicalText(member);
  }
  return typeof member === 'string' ? member : toCanonicalText(member);
}
