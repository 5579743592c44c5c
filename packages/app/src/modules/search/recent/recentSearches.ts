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

/** Reads what a user searched for in this browser; nothing if it keeps nothing. */
export function readRecent(
  getStorage: () => Storage,
  userRef: string,
): string[] {
  try {
    const value = JSON.parse(getStorage().getItem(toKey(userRef)) ?? '[]');
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
  userRef: string,
  terms: readonly string[],
): void {
  try {
    if (terms.length > 0) {
      getStorage().setItem(toKey(userRef), JSON.stringify(terms));
    } else {
      getStorage().removeItem(toKey(userRef));
    }
  } catch {
    // A full or forbidden storage costs the convenience, not the search.
  }
}

/** Forgets what anybody searched for in this browser. */
export function forgetRecent(getStorage: () => Storage): void {
  try {
    const storage = getStorage();
    Object.keys(storage)
      .filter(key => key.startsWith(KEY))
      .forEach(key => storage.removeItem(key));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function toKey(userRef: string): string {
  return `${KEY}:${userRef}`;
}
