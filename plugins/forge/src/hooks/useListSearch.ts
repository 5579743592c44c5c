import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

export type ListSearch = {
  readonly q: string;
  readonly owner: string;
  /** From 1. */
  readonly page: number;
  readonly setQ: (q: string) => void;
  readonly setOwner: (owner: string) => void;
  readonly clear: () => void;
};

/** What a list is narrowed to, as the address says it. A new search starts at the first page. */
export function useListSearch(): ListSearch {
  const [search, setSearch] = useSearchParams();

  const set = useCallback(
    (name: string, value: string, options?: { replace: boolean }) =>
      setSearch(before => {
        const next = new URLSearchParams(before);
        next.delete('page');
        if (value) {
          next.set(name, value);
        } else {
          next.delete(name);
        }
        return next;
      }, options),
    [setSearch],
  );

  return {
    q: search.get('q') ?? '',
    owner: search.get('owner') ?? '',
    page: readPage(search),
    // Each pause while typing would otherwise be a step back.
    setQ: useCallback(q => set('q', q, { replace: true }), [set]),
    setOwner: useCallback(owner => set('owner', owner), [set]),
    clear: useCallback(() => setSearch({}), [setSearch]),
  };
}

/** The page of a list that the address asks for. */
export function usePage(): number {
  const [search] = useSearchParams();
  return readPage(search);
}

function readPage(search: URLSearchParams): number {
  const page = Number(search.get('page') ?? 1);
  return Number.isInteger(page) && page > 0 ? page : 1;
}
