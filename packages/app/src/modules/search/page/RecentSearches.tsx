import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon } from '@backstage/ui';
import { RiCloseLine, RiHistoryLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { useRecentSearches } from '../recent/useRecentSearches';
import { searchModuleTranslationRef } from '../translation';
import styles from './SearchStart.module.css';

/** The way back to what was searched for before; absent if that is nothing. */
export function RecentSearches() {
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const { terms, remove, clear } = useRecentSearches();
  if (terms.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="recent-searches">
      <div className={styles.head}>
        <h2 id="recent-searches" className={styles.title}>
          {t('recent.title')}
        </h2>
        <Button size="small" variant="tertiary" onPress={clear}>
          {t('recent.clear')}
        </Button>
      </div>
      <ul className={styles.list}>
        {terms.map(term => (
          <li key={term} className={styles.recent}>
            <RiHistoryLine size={16} aria-hidden="true" />
            <Link
              className={styles.term}
              to={{ search: `?${new URLSearchParams({ query: term })}` }}
            >
              {term}
            </Link>
            <ButtonIcon
              size="small"
              variant="tertiary"
              icon={<RiCloseLine />}
              aria-label={t('recent.remove', { term })}
              onPress={() => remove(term)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
