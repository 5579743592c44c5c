import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { RiChat3Line } from '@remixicon/react';
import type { Issue } from '../../api';
import { ROW_LINK, useArrowKeys } from '../../hooks/useArrowKeys';
import { useRepositoryContext } from '../../hooks/useRepository';
import { nameOf } from '../../lib/nameOf';
import { forgeTranslationRef } from '../../translation';
import { IssueState } from '../IssueState';
import styles from '../Panel/List.module.css';
import { Time } from '../Time';

/** Issues by title. */
export function IssueList(props: {
  issues: readonly Issue[];
  isStale: boolean;
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const arrowKeys = useArrowKeys();
  return (
    // Keys are handled for the links in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      aria-label={t('issues.listLabel')}
      aria-busy={props.isStale}
      className={styles.list}
      {...arrowKeys}
    >
      {props.issues.map(issue => (
        <IssueRow key={issue.number} issue={issue} />
      ))}
    </ul>
  );
}

function IssueRow(props: { issue: Issue }) {
  const { issue } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { paths } = useRepositoryContext();
  const author = nameOf(issue.user);
  const comments = issue.comments ?? 0;
  return (
    <li className={styles.row}>
      <div className={styles.text}>
        <Link
          href={paths.issue(issue.number)}
          standalone
          weight="bold"
          className={styles.title}
          {...ROW_LINK}
        >
          {issue.title}
        </Link>
        <div className={styles.meta}>
          <IssueState issue={issue} />
          <span>
            #{issue.number}{' '}
            {issue.state === 'closed'
              ? t('pulls.closedAt', {
                  time: <Time value={issue.closed_at} />,
                  author,
                })
              : t('pulls.opened', {
                  time: <Time value={issue.created_at} />,
                  author,
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
