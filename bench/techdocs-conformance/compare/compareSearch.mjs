import { compareLists } from './compareLists.mjs';

/** The numbers beside a block of code, which MkDocs puts into its index: 1, 2, 3 … */
function isLineNumbers({ reference, fairway }) {
  return (
    fairway.length === 0 &&
    reference.every(
      (word, i) =>
        /^\d+$/.test(word) && Number(word) === Number(reference[0]) + i,
    )
  );
}

/** MkDocs makes three words of H<sub>2</sub>O. */
function isOtherwiseSplit({ reference, fairway }) {
  return reference.join('') === fairway.join('');
}

const count = (hunks, side) =>
  hunks.reduce((sum, hunk) => sum + hunk[side].length, 0);

function compareWords(theirs, ours) {
  const { equal, hunks } = compareLists(theirs, ours);
  const differing = hunks.filter(
    hunk => !isLineNumbers(hunk) && !isOtherwiseSplit(hunk),
  );
  return {
    equal,
    total:
      equal +
      Math.max(count(differing, 'reference'), count(differing, 'fairway')),
    hunks: differing,
  };
}

const byLocation = entries =>
  new Map(entries.map(entry => [entry.location, entry]));

/** Entries by location, their titles, and the words in them. */
export function* compareSearch(reference, fairway) {
  const list = entries =>
    entries.map(({ location, title }) => `/${location} ${title}`).sort();
  yield ['searchEntries', '', compareLists(list(reference), list(fairway))];
  const ours = byLocation(fairway);
  for (const [location, entry] of byLocation(reference)) {
    const words = ours.get(location)?.words ?? [];
    yield ['searchText', `/${location}`, compareWords(entry.words, words)];
  }
}
