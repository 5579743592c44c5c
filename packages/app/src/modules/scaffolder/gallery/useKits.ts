import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback, useEffect, useState } from 'react';
import { Kit, toKits } from './toKits';

/** Where an entity says which kit made it. */
const SCAFFOLDED_FROM = 'spec.scaffoldedFrom';

export interface Kits {
  readonly items?: readonly Kit[];
  readonly error?: Error;
  retry(): void;
}

/** Reads the starter kits that the reader may use. */
export function useKits(): Kits {
  const catalogApi = useApi(catalogApiRef);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Omit<Kits, 'retry'>>({});

  useEffect(() => {
    let cancelled = false;
    setState({});
    Promise.all([
      catalogApi.queryEntities({
        filter: { kind: 'template' },
        fields: ['kind', 'metadata', 'spec.type', 'relations'],
        limit: 500,
        totalItems: 'exclude',
      }),
      catalogApi.getEntityFacets({ facets: [SCAFFOLDED_FROM] }),
    ]).then(
      ([{ items }, { facets }]) =>
        cancelled ||
        setState({ items: toKits(items, facets[SCAFFOLDED_FROM] ?? []) }),
      error => cancelled || setState({ error }),
    );
    return () => {
      cancelled = true;
    };
  }, [catalogApi, attempt]);

  const retry = useCallback(() => setAttempt(n => n + 1), []);
  return { ...state, retry };
}
