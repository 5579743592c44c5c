import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import { KindCount, toKindCounts } from '../lib/toKindCounts';

/** Kinds that exist and how many there are of each, from one request. */
export function useKindCounts(): readonly KindCount[] | undefined {
  const catalogApi = useApi(catalogApiRef);
  const [counts, setCounts] = useState<readonly KindCount[]>();

  useEffect(() => {
    let cancelled = false;
    catalogApi.getEntityFacets({ facets: ['kind'] }).then(
      ({ facets }) => cancelled || setCounts(toKindCounts(facets.kind ?? [])),
      // The list below tells what is wrong with the catalog; tabs need not repeat it.
      () => cancelled || setCounts([]),
    );
    return () => {
      cancelled = true;
    };
  }, [catalogApi]);

  return counts;
}
