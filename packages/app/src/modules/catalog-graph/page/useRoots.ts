import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback, useEffect, useState } from 'react';

export interface Roots {
  readonly entities?: readonly Entity[];
  readonly error?: Error;
  retry(): void;
}

/** Systems and domains, from which a graph makes sense to start. */
export function useRoots(): Roots {
  const catalogApi = useApi(catalogApiRef);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Omit<Roots, 'retry'>>({});

  useEffect(() => {
    let cancelled = false;
    setState({});
    catalogApi
      .queryEntities({
        filter: { kind: ['system', 'domain'] },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'relations',
        ],
        limit: 500,
        totalItems: 'exclude',
      })
      .then(
        ({ items }) => cancelled || setState({ entities: items }),
        error => cancelled || setState({ error }),
      );
    return () => {
      cancelled = true;
    };
  }, [catalogApi, attempt]);

  const retry = useCallback(() => setAttempt(n => n + 1), []);
  return { ...state, retry };
}
