import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';

interface FacetValues {
  readonly kinds: readonly string[];
  readonly lifecycles: readonly string[];
}

const none: FacetValues = { kinds: [], lifecycles: [] };

/** Kinds and lifecycles that the catalog really has. */
export function useFacetValues(): FacetValues {
  const catalogApi = useApi(catalogApiRef);
  const [values, setValues] = useState(none);

  useEffect(() => {
    let cancelled = false;
    catalogApi.getEntityFacets({ facets: ['kind', 'spec.lifecycle'] }).then(
      ({ facets }) => {
        const names = (facet: string) =>
          (facets[facet] ?? [])
            .map(({ value }) => value)
            .sort((a, b) => a.localeCompare(b));
        if (!cancelled) {
          setValues({
            kinds: names('kind').filter(kind => kind !== 'Location'),
            lifecycles: names('spec.lifecycle'),
          });
        }
      },
      // Search works without these filters.
      () => cancelled || setValues(none),
    );
    return () => {
      cancelled = true;
    };
  }, [catalogApi]);

  return values;
}
