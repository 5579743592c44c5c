import type { QueryEntitiesInitialRequest } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface EntityRows {
  /** The rows last read; those of the previous question while `pending`. */
  readonly items?: readonly Entity[];
  readonly total: number;
  readonly pending: boolean;
  readonly error?: Error;
  retry(): void;
}

/** Reads one page of entities; `undefined` as request means that none can match. */
export function useEntityRows(
  request: QueryEntitiesInitialRequest | undefined,
  ready: boolean,
): EntityRows {
  const catalogApi = useApi(catalogApiRef);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Omit<EntityRows, 'retry'>>({
    total: 0,
    pending: true,
  });
  // Equal requests are one question, whatever rendered them; "exists" is a symbol.
  const question = request
    ? JSON.stringify(request, (_, value) =>
        typeof value === 'symbol' ? value.toString() : value,
      )
    : '';
  const latest = useRef(request);
  latest.current = request;

  useEffect(() => {
    if (!ready) {
      return undefined;
    }
    if (!question) {
      setState({ items: [], total: 0, pending: false });
      return undefined;
    }
    let cancelled = false;
    setState(({ items, total }) => ({ items, total, pending: true }));
    catalogApi.queryEntities(latest.current).then(
      ({ items, totalItems }) =>
        cancelled || setState({ items, total: totalItems, pending: false }),
      error => cancelled || setState({ total: 0, pending: false, error }),
    );
    return () => {
      cancelled = true;
    };
  }, [catalogApi, question, ready, attempt]);

  const retry = useCallback(() => setAttempt(n => n + 1), []);
  return { ...state, retry };
}
