import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';

const FACET = 'relations.ownedBy';

/** References of all who own something, sorted; none while they are not known. */
export function useOwners(): readonly string[] {
  const catalogApi = useApi(catalogApiRef);
  const [owners, setOwners] = useState<readonly string[]>([]);

  useEffect(() => {
    let isCurrent = true;
    const settle = (found: readonly string[]) => isCurrent && setOwners(found);
    catalogApi.getEntityFacets({ facets: [FACET] }).then(
      ({ facets }) =>
        settle((facets[FACET] ?? []).map(({ value }) => value).sort()),
      // Without them, the list is still whole.
      () => settle([]),
    );
    return () => {
      isCurrent = false;
    };
  }, [catalogApi]);

  return owners;
}
