import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import { rareFields } from '../lib/columns';
import { KindCount, toKindCounts } from '../lib/toKindCounts';

/** What there is in a catalog. */
export interface CatalogFacets {
  /** Kinds that exist and how many there are of each. */
  readonly kinds: readonly KindCount[];
  /** Fields of rare columns that some entity has. */
  readonly usedFields: readonly string[];
}

const NOTHING: CatalogFacets = { kinds: [], usedFields: [] };

/**
 * What there is in the catalog, from one request; `undefined` until that is known.
 *
 * @param wanted - Whether anybody wants to know
 */
export function useCatalogFacets(wanted: boolean): CatalogFacets | undefined {
  const catalogApi = useApi(catalogApiRef);
  const [found, setFound] = useState<CatalogFacets>();

  useEffect(() => {
    if (!wanted) {
      return undefined;
    }
    let cancelled = false;
    catalogApi.getEntityFacets({ facets: ['kind', ...rareFields] }).then(
      ({ facets }) =>
        cancelled ||
        setFound({
          kinds: toKindCounts(facets.kind ?? []),
          usedFields: rareFields.filter(field => facets[field]?.length > 0),
        }),
      // The list below tells what is wrong with the catalog; tabs need not repeat it.
      () => cancelled || setFound(NOTHING),
    );
    return () => {
      cancelled = true;
    };
  }, [catalogApi, wanted]);

  return wanted ? found : NOTHING;
}
