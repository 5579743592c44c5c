import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Link } from '@backstage/ui';
import { RiCodeSSlashLine } from '@remixicon/react';
import type { Commit } from '../../api';
import { ROW_LINK, useArrowKeys } from '../../hooks/useArrowKeys';
import { useRepositoryContext } from '../../hooks/useRepository';
import { splitCommitMessage } from '../../lib/commitMessage';
import { shortenSha } from '../../lib/gitRef';
import { forgeTranslationRef } from '../../translation';
import { CopyButton } from '../CopyButton';
import { Time } from '../Time';
import styles from './CommitList.module.css';

/** Commits, newest first: what was done, by whom and when. */
export function CommitList(props: {
  commits: readonly Commit[];
  label: string;
  /** Without what can be done with each, where the list is beside something else. */
  isCompact?: boolean;
}) {
  const arrowKeys = useArrowKeys();
  return (
    // Keys are handled for the links in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul aria-label={props.label} className={styles.list} {...arrowKeys}>
      {props.commits.map(commit => (
        <CommitRow
          key={commit.sha}
          commit={commit}
          isCompact={props.isCompact ?? false}
        />
      ))}
    </ul>
  );
}

function CommitRow(props: { commit: Commit; isCompact: boolean }) {
  const { sha, commit } = props.commit;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { paths } = useRepositoryContext();
  const { subject } = splitCommitMessage(commit.message);
  const short = shortenSha(sha);
  return (
    <li className={styles.row}>
      <div className={styles.text}>
        <Link
          href={paths.commit(sha)}
          standalone
          weight={props.isCompact ? 'regular' : 'bold'}
          className={styles.subject}
          {...ROW_LINK}
        >
          {subject || short}
        </Link>
        <div className={styles.meta}>
          {t('commits.author', {
            author: <b className={styles.author}>{commit.author.name}</b>,
            time: <Time value={commit.author.date} />,
          })}
        </div>
      </div>
      {!props.isCompact && (
        <div className={styles.actions}>
          <code>{short}</code>
          <CopyButton text={sha} what={t('commits.sha')} />
          <ButtonLink
            variant="tertiary"
            href={paths.source({
              ref: { kind: 'commit', name: sha },
              path: '',
            })}
            aria-label={t('commits.browse', { sha: short })}
            iconStart={<RiCodeSSlashLine />}
          />
        </div>
      )}
    </li>
  );
}
