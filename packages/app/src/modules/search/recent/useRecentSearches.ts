import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useState } from 'react';
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

/** What the signed-in user searched for in this browser; it is told to nobody else. */
export function useRecentSearches(): RecentSearches {
  const identityApi = useApi(identityApiRef);
  const [terms, setTerms] = useState<readonly string[]>([]);
  const withUser = useCallback(
    (act: (userRef: string) => string[]) => {
      identityApi.getBackstageIdentity().then(
        ({ userEntityRef }) => setTerms(act(userEntityRef)),
        // Of somebody unknown nothing is kept.
        () => undefined,
      );
    },
    [identityApi],
  );
  const change = useCallback(
    (toNext: (terms: string[]) => string[]) =>
      withUser(userRef => {
        // Read again: other places and windows add to it too.
        const next = toNext(readRecent(getStorage, userRef));
        writeRecent(getStorage, userRef, next);
        return next;
      }),
    [withUser],
  );
  useEffect(
    () => withUser(userRef => readRecent(getStorage, userRef)),
    [withUser],
  );
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
