import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  RiAlertLine,
  RiCheckLine,
  RiCloseLine,
  RiTimeLine,
} from '@remixicon/react';
import type { CommitState } from '../../api';
import { useCommitStatus } from '../../hooks/useCommits';
import { useRepositoryContext } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import styles from './MergeBox.module.css';

const LOOKS = {
  success: { Icon: RiCheckLine, tone: 'good' },
  failure: { Icon: RiCloseLine, tone: 'bad' },
  error: { Icon: RiCloseLine, tone: 'bad' },
  warning: { Icon: RiAlertLine, tone: 'warn' },
  pending: { Icon: RiTimeLine, tone: 'quiet' },
} as const;

/** What builds say of the last commit. Nothing where none reports. */
export function Checks(props: { sha: string }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  const { data } = useCommitStatus(id, props.sha);
  const statuses = data?.statuses ?? [];
  if (statuses.length === 0) {
    return null;
  }
  return (
    <ul aria-label={t('merge.checks')} className={styles.checks}>
      {statuses.map(status => (
        <li key={status.context}>
          <State state={status.status} />
          <span className={styles.check}>
            {isWebAddress(status.target_url) ? (
              <Link href={status.target_url} target="_blank" standalone>
                {status.context}
              </Link>
            ) : (
              status.context
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function State(props: { state: CommitState }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { Icon, tone } = LOOKS[props.state] ?? LOOKS.pending;
  return (
    <span className={`${styles.state} ${styles[tone]}`}>
      <Icon aria-hidden="true" />
      {t(`merge.check.${props.state}`)}
    </span>
  );
}

// Whoever may push may report, with an address of any kind.
function isWebAddress(url: string | undefined): url is string {
  return /^https?:\/\//.test(url ?? '');
}
