import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useMemo } from 'react';
import { useEntityTitles } from '../../catalog/page/useEntityTitles';
import { fairwaySearchApiRef } from '../api/FairwaySearchApi';
import type { SearchPageState } from '../lib/searchState';
import { toResultView, type ResultView } from '../lib/toResultView';
import { useRecentSearches } from '../recent/useRecentSearches';
import { searchModuleTranslationRef } from '../translation';
import { ResultItem } from './ResultItem';
import type { SearchState } from './useSearch';
import styles from './SearchPage.module.css';

/** The results, how many there are, and the way to more of them. */
export function Results(props: {
  state: SearchPageState;
  results: NonNullable<SearchState['results']>;
  pending: boolean;
  change(part: Partial<SearchPageState>): void;
}) {
  const { state, results, pending, change } = props;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const searchApi = useApi(fairwaySearchApiRef);
  const recent = useRecentSearches();
  const views = useMemo(() => results.results.map(toResultView), [results]);
  const titles = useEntityTitles(
    views.flatMap(({ owner, system }) =>
      [owner, system].filter((ref): ref is string => ref !== undefined),
    ),
  );
  const recordOpened = (view: ResultView, index: number) => {
    recent.add(state.term);
    searchApi.recordClick({
      term: state.term,
      type: view.type,
      location: view.href,
      rank: view.rank ?? index + 1,
    });
  };
  return (
    <section aria-label={t('results.label')} aria-busy={pending}>
      <ul className={styles.list}>
        {views.map((view, index) => (
          <ResultItem
            key={view.key}
            view={view}
            titles={titles}
            onOpen={() => recordOpened(view, index)}
          />
        ))}
      </ul>
      {(results.previousPageCursor || results.nextPageCursor) && (
        <div className={styles.pager}>
          <Button
            variant="secondary"
            isDisabled={!results.previousPageCursor}
            onPress={() => change({ cursor: results.previousPageCursor })}
          >
            {t('results.previous')}
          </Button>
          <Button
            variant="secondary"
            isDisabled={!results.nextPageCursor}
            onPress={() => change({ cursor: results.nextPageCursor })}
          >
            {t('results.next')}
          </Button>
        </div>
      )}
    </section>
  );
}
