import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FacetCount } from '@fairway/search-common';
import { Link } from 'react-router-dom';
import { searchModuleTranslationRef } from '../translation';
import { RecentSearches } from './RecentSearches';
import { ResultIcon } from './ResultIcon';
import { toTypeKey, type ResultType } from './useTypeName';
import styles from './SearchStart.module.css';

const ICONS = {
  catalog: 'catalog',
  docs: 'docs',
  apiOperations: 'kind:api',
  repositories: 'code',
} as const;

/** The page before anything is searched for: what was, and what can be. */
export function SearchStart(props: {
  types: readonly ResultType[];
  /** Absent until they are known, and where they cannot be told. */
  counts?: readonly FacetCount[];
  toTypeName(value: string): string;
}) {
  const { types, counts, toTypeName } = props;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  return (
    <div className={styles.start}>
      <RecentSearches />
      <section aria-labelledby="searchable">
        <div className={styles.head}>
          <h2 id="searchable" className={styles.title}>
            {t('start.title')}
          </h2>
        </div>
        <ul className={styles.types}>
          {types.map(({ value }) => {
            const key = toTypeKey(value);
            const found = counts?.find(count => count.value === value);
            return (
              <li key={value}>
                <Link
                  className={styles.type}
                  to={{
                    search: `?${new URLSearchParams([
                      ['query', ''],
                      ['types[]', value],
                    ])}`,
                  }}
                >
                  <span className={styles.icon} aria-hidden="true">
                    <ResultIcon name={key ? ICONS[key] : 'docs'} />
                  </span>
                  <span className={styles.about}>
                    <span className={styles.name}>
                      {toTypeName(value)}{' '}
                      {found && (
                        <span className={styles.count}>
                          {found.count.toLocaleString()}
                        </span>
                      )}
                    </span>
                    <span className={styles.what}>
                      {t(`start.${key ?? 'other'}`)}
                    </span>
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
