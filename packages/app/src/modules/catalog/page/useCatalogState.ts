import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  CatalogState,
  formatCatalogState,
  parseCatalogState,
} from '../lib/catalogState';

/**
 * The state of the list, held by the URL. A change leads back to the first
 * page unless it is about the page itself.
 */
export function useCatalogState(defaultKind: string) {
  const [params, setParams] = useSearchParams();
  const state = useMemo(
    () => parseCatalogState(params, defaultKind),
    [params, defaultKind],
  );
  const change = useCallback(
    (part: Partial<CatalogState>, options?: { replace?: boolean }) =>
      setParams(
        current =>
          formatCatalogState(
            { ...parseCatalogState(current, defaultKind), page: 1, ...part },
            defaultKind,
          ),
        options,
      ),
    [setParams, defaultKind],
  );
  return { state, change };
}
