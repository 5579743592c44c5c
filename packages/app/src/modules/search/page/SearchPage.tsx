import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { PageHeader } from '../../app/layout/PageHeader';
import {
  formatSearchState,
  parseSearchState,
  SearchPageState,
  toSearchQuery,
} from '../lib/searchState';
import { searchModuleTranslationRef } from '../translation';
import { Facets, type ResultType } from './Facets';
import { Results } from './Results';
import { SearchBox } from './SearchBox';
import { useSearch } from './useSearch';
import styles from './SearchPage.module.css';

/** Search over everything that is indexed; its whole state is in the URL. */
export function SearchPage(props: { types: readonly ResultType[] }) {
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => parseSearchState(params), [params]);
  const change = useCallback(
    (part: Partial<SearchPageState>, options?: { replace?: boolean }) =>
      setParams(
        current =>
          formatSearchState({
            ...parseSearchState(current),
            cursor: undefined,
            ...part,
          }),
        options,
      ),
    [setParams],
  );
  const query = useMemo(() => toSearchQuery(state), [state]);
  const search = useSearch(query);

  return (
    <main className={styles.page}>
      <PageHeader title={t('title')} />
      <div className={styles.body}>
        <SearchBox
          term={state.term}
          onChange={term => change({ term }, { replace: true })}
        />
        <Facets state={state} types={props.types} change={change} />
        <Results state={state} search={search} change={change} />
      </div>
    </main>
  );
}
