import { FacetCount, FacetField } from '@fairway/search-common';
import { SearchRequest } from './SearchRequest';

type Counts = Partial<Record<FacetField, readonly FacetCount[]>>;

/**
 * Counts the values of each facet.
 *
 * @remarks
 *
 * A field that is filtered is counted as if it were not: of its values, one has
 * to hold, so a reader who chose one still has to see what else could be chosen.
 *
 * @param count - Counts values of fields among what some filters let through
 */
export async function countFacets(
  { facets, filters }: Pick<SearchRequest, 'facets' | 'filters'>,
  count: (
    fields: readonly FacetField[],
    filters: SearchRequest['filters'],
  ) => Promise<Counts>,
): Promise<Counts> {
  const filtered = facets.filter(field => Object.hasOwn(filters, field));
  const others = facets.filter(field => !filtered.includes(field));
  const counts = await Promise.all([
    ...(others.length > 0 ? [count(others, filters)] : []),
    ...filtered.map(field => {
      const { [field]: _, ...rest } = filters;
      return count([field], rest);
    }),
  ]);
  return Object.assign({}, ...counts);
}
