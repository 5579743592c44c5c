import { toResultView, type ResultView } from '../lib/toResultView';
import { useSearch } from '../page/useSearch';
import type { SearchScope } from './SearchScope';
import { useDebounced } from './useDebounced';

const SHOWN = 8;
/** Who types no further for so long has typed what they look for. */
const SETTLED_MS = 1500;

export interface Suggestions {
  readonly views: readonly ResultView[];
  readonly didYouMean?: string;
  /** Whether the answer to what is typed is still to come. */
  readonly pending: boolean;
  readonly error?: Error;
}

/** Finds what fits to what is typed so far. */
export function useSuggestions(
  typed: string,
  scope: SearchScope | undefined,
): Suggestions {
  const term = useDebounced(typed, 120);
  const settled = useDebounced(typed, SETTLED_MS);
  const { results, pending, error } = useSearch(
    term
      ? {
          term,
          types: scope?.types,
          filters: scope?.filters,
          pageLimit: SHOWN,
          typing: settled === term ? undefined : true,
        }
      : undefined,
  );
  const answer = typed && term ? results : undefined;
  const found = answer?.results ?? [];
  return {
    views: scope ? scope.toViews(found) : found.map(toResultView),
    didYouMean: answer?.didYouMean,
    pending: typed !== '' && (pending || term !== typed),
    error: typed ? error : undefined,
  };
}
