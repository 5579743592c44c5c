import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import type { FilterName } from '../lib/catalogState';
import type { Collection } from '../lib/collections';
import { useEntityTitles } from './useEntityTitles';

const facetFields: Record<FilterName, string> = {
  owners: 'relations.ownedBy',
  types: 'spec.type',
  lifecycles: 'spec.lifecycle',
  tags: 'metadata.tags',
  tiers: 'spec.tier',
  products: 'spec.product',
};

export interface FilterChoice {
  readonly value: string;
  readonly title: string;
  readonly count: number;
}

/**
 * Reads what a filter offers for a kind, the most frequent first.
 *
 * @remarks
 *
 * All filters of a kind ask the same question, so they share one request.
 */
export function useFilterChoices(
  name: FilterName,
  collection: Collection,
  kind: string,
  wanted: boolean,
): { values?: readonly FilterChoice[]; failed: boolean } {
  const catalogApi = useApi(catalogApiRef);
  const [facets, setFacets] =
    useState<ReadonlyArray<{ value: string; count: number }>>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!wanted) {
      return undefined;
    }
    let cancelled = false;
    setFacets(undefined);
    setFailed(false);
    catalogApi
      .getEntityFacets({
        facets: Object.values(facetFields),
        filter: collection.filter(kind),
      })
      .then(
        answer =>
          cancelled || setFacets(answer.facets[facetFields[name]] ?? []),
        () => cancelled || setFailed(true),
      );
    return () => {
      cancelled = true;
    };
  }, [catalogApi, name, collection, kind, wanted]);

  const titles = useEntityTitles(
    name === 'owners' ? (facets ?? []).map(({ value }) => value) : [],
  );
  const values =
    facets &&
    titles &&
    facets
      .map(({ value, count }) => ({
        value,
        count,
        title: titles.get(value) ?? value,
      }))
      .sort((a, b) => b.count - a.count || a.title.localeCompare(b.title));
  return { values, failed };
}
