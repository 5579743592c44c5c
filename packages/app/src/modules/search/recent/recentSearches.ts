const KEY = 'fairway.search.recent';
const MOST = 10;
const LONGEST = 200;

/** Puts a term first; what was searched for before is there once, and not for ever. */
export function addRecent(terms: readonly string[], term: string): string[] {
  const added = term.trim();
  if (!added || added.length > LONGEST) {
    return [...terms];
  }
  return [added, ...removeRecent(terms, added)].slice(0, MOST);
}

/** Takes a term out, however it is capitalised. */
export function removeRecent(terms: readonly string[], term: string): string[] {
  return terms.filter(
    other => other.toLocaleLowerCase() !== term.toLocaleLowerCase(),
  );
}

/** Reads what was searched for in this browser; nothing if it keeps nothing. */
export function readRecent(getStorage: () => Storage): string[] {
  try {
    const value = JSON.parse(getStorage().getItem(KEY) ?? '[]');
    return Array.isArray(value)
      ? value.filter(term => typeof term === 'string').slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

/** Keeps it in this browser, unless the browser keeps nothing. */
export function writeRecent(
  getStorage: () => Storage,
  terms: readonly string[],
): void {
  try {
    if (terms.length > 0) {
      getStorage().setItem(KEY, JSON.stringify(terms));
    } else {
      getStorage().removeItem(KEY);
    }
  } catch {
    // A full or forbidden storage costs the convenience, not the search.
  }
}
