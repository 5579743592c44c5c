import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { isIndexMissing } from '../lib/isIndexMissing';
import type { SearchPageState } from '../lib/searchState';
import type { Chip } from '../lib/toChips';
import { searchModuleTranslationRef } from '../translation';
import { DidYouMean } from './DidYouMean';
import { IndexBuilding } from './IndexBuilding';
import { NoResults } from './NoResults';
import { Results } from './Results';
import { ResultsSkeleton } from './ResultsSkeleton';
import { SearchFault } from './SearchFault';
import type { SearchState } from './useSearch';

/** What came of a search: results, none of them, or a failure. */
export function ResultsArea(props: {
  state: SearchPageState;
  search: SearchState;
  chips: readonly Chip[];
  toChipName(chip: Chip): string;
  change(part: Partial<SearchPageState>): void;
}) {
  const { search, ...rest } = props;
  const { state, change } = rest;
  const { results, pending, error, retry } = search;
  const { t } = useTranslationRef(searchModuleTranslationRef);

  if (error) {
    return isIndexMissing(error) ? (
      <IndexBuilding retry={retry} />
    ) : (
      <SearchFault title={t('results.failed')} error={error} retry={retry} />
    );
  }
  if (!results) {
    return <ResultsSkeleton />;
  }
  return (
    <>
      {results.didYouMean && (
        <DidYouMean state={state} term={results.didYouMean} />
      )}
      {results.results.length > 0 || pending ? (
        <Results
          state={state}
          results={results}
          pending={pending}
          change={change}
        />
      ) : (
        <NoResults {...rest} retry={retry} />
      )}
    </>
  );
}
