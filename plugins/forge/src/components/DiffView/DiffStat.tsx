import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { forgeTranslationRef } from '../../translation';
import styles from './DiffView.module.css';

/** How many lines came and went, if any. */
export function DiffStat(props: { additions: number; deletions: number }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { additions, deletions } = props;
  if (additions + deletions === 0) {
    return null;
  }
  return (
    <span
      role="img"
      aria-label={`${t('diff.additions', { count: additions })}, ${t(
        'diff.deletions',
        { count: deletions },
      )}`}
      className={styles.stat}
    >
      <span className={styles.added}>+{additions}</span>
      <span className={styles.removed}>−{deletions}</span>
    </span>
  );
}
