import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from 'react-router-dom';
import { formatSearchState, type SearchPageState } from '../lib/searchState';
import { searchModuleTranslationRef } from '../translation';
import styles from './SearchPage.module.css';

/** Leads to the same search for a term that was perhaps mistyped. */
export function DidYouMean(props: { state: SearchPageState; term: string }) {
  const { state, term } = props;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const search = formatSearchState({ ...state, term, cursor: undefined });
  return (
    <p className={styles.correction}>
      {t('results.didYouMean')}{' '}
      <Link to={{ search: `?${search}` }}>{term}</Link>?
    </p>
  );
}
