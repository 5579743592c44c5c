import diffSequences from '@jest/diff-sequences';

const diff = diffSequences.default ?? diffSequences;

/** Shown before a difference, so that it is found in the source. */
const CONTEXT = 4;

/**
 * Compares two lists by what they have in common in the same order.
 *
 * @returns {{ equal: number, total: number, hunks: { before: string[], reference: string[], fairway: string[] }[] }}
 * total is the length of the longer list
 */
export function compareLists(reference, fairway) {
  const hunks = [];
  let equal = 0;
  let [r, f] = [0, 0];
  const addHunk = (toReference, toFairway) => {
    if (toReference > r || toFairway > f) {
      hunks.push({
        before: reference.slice(Math.max(0, r - CONTEXT), r),
        reference: reference.slice(r, toReference),
        fairway: fairway.slice(f, toFairway),
      });
    }
  };
  diff(
    reference.length,
    fairway.length,
    (a, b) => reference[a] === fairway[b],
    (count, a, b) => {
      addHunk(a, b);
      equal += count;
      [r, f] = [a + count, b + count];
    },
  );
  addHunk(reference.length, fairway.length);
  return { equal, total: Math.max(reference.length, fairway.length), hunks };
}
