import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Skeleton } from '@backstage/ui';
import { useMemo } from 'react';
import { useEntityTitles } from '../../catalog/page/useEntityTitles';
import type { SearchPageState } from '../lib/searchState';
import { toResultView } from '../lib/toResultView';
import { toTotal } from '../lib/toTotal';
import { searchModuleTranslationRef } from '../translation';
import { ResultItem } from './ResultItem';
import type { SearchState } from './useSearch';
import styles from './SearchPage.module.css';

/** The results, how many there are, and the way to more of them. */
export function Results(props: {
  state: SearchPageState;
  search: SearchState;
  change(part: Partial<SearchPageState>): void;
}) {
  const { state, search, change } = props;
  const { results, pending, error, retry } = search;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const views = useMemo(
    () => (results?.results ?? []).map(toResultView),
    [results],
  );
  const owners = useEntityTitles(views.flatMap(({ owner }) => owner ?? []));

  if (error) {
    return (
      <Alert
        status="danger"
        icon
        title={t('results.failed')}
        description={error.message}
        customActions={
          <Button size="small" variant="secondary" onPress={retry}>
            {t('results.retry')}
          </Button>
        }
      />
    );
  }
  if (!results) {
    return (
      <div className={styles.results} aria-hidden="true">
        {[220, 180, 260, 200].map(width => (
          <div key={width} className={styles.skeleton}>
            <Skeleton width={width} height={18} />
            <Skeleton width="90%" height={14} />
          </div>
        ))}
      </div>
    );
  }
  if (results.results.length === 0 && !pending) {
    return <NoResults state={state} />;
  }
  const total = toTotal(results, !state.cursor);
  return (
    <section
      className={styles.results}
      aria-label={t('results.label')}
      aria-busy={pending}
    >
      <p className={styles.total} role="status">
        {total &&
          t(total.exact ? 'results.total' : 'results.many', {
            count: total.count,
          })}
      </p>
      <ul className={styles.list}>
        {views.map(view => (
          <ResultItem key={view.key} view={view} owners={owners} />
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

function NoResults(props: { state: SearchPageState }) {
  const { term, type, kind, lifecycles } = props.state;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  if (!term && !type && !kind && lifecycles.length === 0) {
    return <p className={styles.none}>{t('results.empty')}</p>;
  }
  const filtered = type || kind || lifecycles.length > 0;
  return (
    <div className={styles.none} role="status">
      <p>{t(filtered ? 'results.noneFiltered' : 'results.none', { term })}</p>
      <p>{t('results.hint')}</p>
    </div>
  );
}
