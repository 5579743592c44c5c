import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Switch } from '@backstage/ui';
import { SEARCH_ORDERS } from '@fairway/search-common';
import type { SearchPageState } from '../lib/searchState';
import { toTotal } from '../lib/toTotal';
import { searchModuleTranslationRef } from '../translation';
import type { SearchState } from './useSearch';
import styles from './SearchPage.module.css';

/** How many results there are, and their order. */
export function ResultTools(props: {
  state: SearchPageState;
  results: SearchState['results'];
  change(part: Partial<SearchPageState>): void;
}) {
  const { state, results, change } = props;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const total =
    results && results.results.length > 0
      ? toTotal(results, !state.cursor)
      : undefined;
  return (
    <div className={styles.tools}>
      <p className={styles.total} role="status">
        {total &&
          t(total.exact ? 'results.total' : 'results.many', {
            count: total.count,
          })}
      </p>
      <Switch
        label={t('sort.ownedFirst')}
        isSelected={state.ownedFirst}
        onChange={ownedFirst => change({ ownedFirst })}
      />
      <div className={styles.sort}>
        <Select
          size="small"
          aria-label={t('sort.label')}
          options={SEARCH_ORDERS.map(value => ({
            value,
            label: t(`sort.${value}`),
          }))}
          value={state.sort}
          onChange={value => {
            const sort = SEARCH_ORDERS.find(order => order === value);
            if (sort) {
              change({ sort });
            }
          }}
        />
      </div>
    </div>
  );
}
