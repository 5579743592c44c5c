import { useCallback, useState } from 'react';
import {
  addRecent,
  readRecent,
  removeRecent,
  writeRecent,
} from './recentSearches';

const getStorage = () => window.localStorage;

export interface RecentSearches {
  /** The last one first. */
  readonly terms: readonly string[];
  add(term: string): void;
  remove(term: string): void;
  clear(): void;
}

/** What was searched for in this browser; it is told to nobody else. */
export function useRecentSearches(): RecentSearches {
  const [terms, setTerms] = useState(() => readRecent(getStorage));
  const change = useCallback((toNext: (terms: string[]) => string[]) => {
    // Read again: other places and windows add to it too.
    const next = toNext(readRecent(getStorage));
    writeRecent(getStorage, next);
    setTerms(next);
  }, []);
  return {
    terms,
    add: useCallback(term => change(now => addRecent(now, term)), [change]),
    remove: useCallback(
      term => change(now => removeRecent(now, term)),
      [change],
    ),
    clear: useCallback(() => change(() => []), [change]),
  };
}
