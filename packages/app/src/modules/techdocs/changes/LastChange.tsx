import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Time } from '@fairway/frontend-toolkit';
import { docsTranslationRef } from '../translation';
import { useLastCommit } from './useLastCommit';
import styles from './LastChange.module.css';

const SHORT = 7;

/** When a file was changed last, by whom and with which commit; absent where that is not known. */
export function LastChange(props: {
  editUrl: string | undefined;
  /** Speak of all files beside it and below. */
  ofFolder?: boolean;
  /** Puts what is known where it belongs. */
  show(change: ReactNode): ReactElement;
}) {
  const { t } = useTranslationRef(docsTranslationRef);
  const { editUrl, ofFolder, show } = props;
  const commit = useLastCommit(editUrl, ofFolder);
  if (!commit) {
    return null;
  }
  return show(
    <span
      className={ofFolder ? styles.change : `${styles.change} ${styles.short}`}
    >
      <Time value={commit.date} />
      <span className={styles.who}>
        {t('change.by', { author: commit.author })}
      </span>
      <Link
        className={styles.who}
        to={commit.href}
        aria-label={t('change.commit', { sha: commit.sha.slice(0, SHORT) })}
      >
        <code>{commit.sha.slice(0, SHORT)}</code>
      </Link>
    </span>,
  );
}
