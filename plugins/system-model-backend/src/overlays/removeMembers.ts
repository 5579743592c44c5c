import { JsonValue } from '@backstage/types';
import { RemovableList } from '@fairway/plugin-system-model-common';
import { Document, isMap, isScalar, isSeq } from 'yaml';
import { toMemberPointer, toRemovals } from './removals';

/** Takes members out of a list of a document, and the list if nothing is left of it. */
export function removeMembers(
  document: Document,
  path: readonly string[],
  options: {
    readonly entityRef: string;
    readonly list: RemovableList;
    readonly members: readonly string[];
  },
): void {
  const { entityRef, list, members } = options;
  const removed = new Set(toRemovals(entityRef, list, members));
  const isLeft = (member: JsonValue) =>
    !removed.has(toMemberPointer(entityRef, list, member));
  const known: unknown = document.getIn(path, true);
  if (isSeq(known)) {
    known.items = known.items.filter(item => {
      const member = readMember(item);
      return member === undefined || isLeft(member);
    });
    if (known.items.length === 0) {
      document.deleteIn(path);
    }
  } else if (isScalar(known) && typeof known.value === 'string') {
    removeWords(document, path, known.value, isLeft);
  }
}

/** What is not written out stays: it is not unfolded to see what it is. */
function readMember(item: unknown): JsonValue | undefined {
  if (isMap(item)) {
    const url: unknown = item.get('url');
    return typeof url === 'string' ? { url } : undefined;
  }
  return isScalar(item) && typeof item.value === 'string'
    ? item.value
    : undefined;
}

/** Other names are one text, separated by commas. */
function removeWords(
  document: Document,
  path: readonly string[],
  text: string,
  isLeft: (word: string) => boolean,
): void {
  const words = text.split(',').map(word => word.trim());
  const left = words.filter(isLeft);
  if (left.length === 0) {
    document.deleteIn(path);
  } else if (left.length < words.length) {
    document.setIn(path, left.join(','));
  }
}
