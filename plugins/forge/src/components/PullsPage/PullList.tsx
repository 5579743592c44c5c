import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { RiChat3Line } from '@remixicon/react';
import type { PullRequest } from '../../api';
import { ROW_LINK, useArrowKeys } from '../../hooks/useArrowKeys';
import { useRepositoryContext } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { nameOf } from '../../lib/nameOf';
import { PullState } from '../PullState';
import { Time } from '../Time';
import styles from '../Panel/List.module.css';

/** Pull requests by title. */
export function PullList(props: {
  pulls: readonly PullRequest[];
  isStale: boolean;
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const arrowKeys = useArrowKeys();
  return (
    // Keys are handled for the links in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      aria-label={t('pulls.listLabel')}
      aria-busy={props.isStale}
      className={styles.list}
      {...arrowKeys}
    >
      {props.pulls.map(pull => (
        <PullRow key={pull.number} pull={pull} />
      ))}
    </ul>
  );
}

function PullRow(props: { pull: PullRequest }) {
  const { pull } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { paths } = useRepositoryContext();
  const comments = pull.comments ?? 0;
  return (
    <li className={styles.row}>
      <div className={styles.text}>
        <Link
          href={paths.pull(pull.number)}
          standalone
          weight="bold"
          className={styles.title}
          {...ROW_LINK}
        >
          {pull.title}
        </Link>
        <div className={styles.meta}>
          <PullState pull={pull} />
          <span>
            #{pull.number} <History pull={pull} />
          </span>
          <span className={styles.branches}>
            {t('pulls.into', {
              head: <code>{pull.head.ref}</code>,
              base: <code>{pull.base.ref}</code>,
            })}
          </span>
        </div>
      </div>
      {comments > 0 && (
        <span className={styles.comments}>
          <RiChat3Line
            role="img"
            aria-label={t('pulls.comments', { count: comments })}
          />
          <span aria-hidden="true">{comments}</span>
        </span>
      )}
    </li>
  );
}

function History(props: { pull: PullRequest }) {
  const { pull } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const author = nameOf(pull.user);
  if (pull.merged) {
    return t('pulls.merged', {
      time: <Time value={pull.merged_at} />,
      author: nameOf(pull.merged_by ?? pull.user),
    });
  }
  return pull.state === 'closed'
    ? t('pulls.closedAt', { time: <Time value={pull.closed_at} />, author })
    : t('pulls.opened', { time: <Time value={pull.created_at} />, author });
}
