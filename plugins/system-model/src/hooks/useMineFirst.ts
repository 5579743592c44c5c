import type { EntityFindings } from '@fairway/plugin-system-model-common';
import { useFindings, type FindingType } from './useFindings';
import type { Pages } from './usePages';

/**
 * What owners are to look at; if everybody's is asked for, that of the reader comes before all else.
 *
 * @param owners - Whose; everybody's if there are none
 */
export function useMineFirst(
  type: FindingType,
  owners: readonly string[] | undefined,
  ownership: readonly string[],
): Pages<EntityFindings> {
  const mine = useFindings(type, owners ? [] : ownership);
  const all = useFindings(type, owners);
  if (owners) {
    return all;
  }
  const first = mine.items ?? [];
  const refs = new Set(first.map(({ entityRef }) => entityRef));
  const rest = all.items?.filter(({ entityRef }) => !refs.has(entityRef));
  return {
    items: mine.items && rest && [...first, ...rest],
    hasMore: mine.hasMore || all.hasMore,
    isLoading: mine.isLoading || all.isLoading,
    error: mine.error ?? all.error,
    loadMore: mine.hasMore ? mine.loadMore : all.loadMore,
    refresh: () => {
      mine.refresh();
      all.refresh();
    },
  };
}
