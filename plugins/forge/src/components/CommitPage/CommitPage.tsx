import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Link, Text } from '@backstage/ui';
import { RiCodeSSlashLine } from '@remixicon/react';
import { useParams } from 'react-router-dom';
import type { Commit } from '../../api';
import { useCommit, useCommitDiff } from '../../hooks/useCommits';
import { useRepositoryContext } from '../../hooks/useRepository';
import { splitCommitMessage } from '../../lib/commitMessage';
import { shortenSha } from '../../lib/gitRef';
import { forgeTranslationRef } from '../../translation';
import { CopyButton } from '../CopyButton';
import { DiffView } from '../DiffView';
import { ErrorState } from '../ErrorState';
import { Panel } from '../Panel';
import { SkeletonLines } from '../SkeletonLines';
import { Time } from '../Time';
import styles from './CommitPage.module.css';

/** One commit: why it was made, and what it changed. */
export function CommitPage() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { sha = '' } = useParams();
  const { id } = useRepositoryContext();
  const commit = useCommit(id, sha);
  const diff = useCommitDiff(id, sha);

  if (commit.error && !commit.data) {
    return (
      <ErrorState
        what={t('commit.what', { sha: shortenSha(sha) })}
        error={commit.error}
        retry={commit.retry}
      />
    );
  }
  return (
    <div className={styles.page}>
      <Panel>
        {commit.data ? (
          <CommitSummary commit={commit.data} />
        ) : (
          <SkeletonLines rows={3} />
        )}
      </Panel>
      <DiffView
        what={t('commit.diff')}
        query={diff}
        at={{ kind: 'commit', name: commit.data?.sha ?? sha }}
      />
    </div>
  );
}

function CommitSummary(props: { commit: Commit }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { paths } = useRepositoryContext();
  const { sha, commit, parents = [] } = props.commit;
  const { subject, body } = splitCommitMessage(commit.message);
  const { author, committer } = commit;
  return (
    <div className={styles.summary}>
      <div className={styles.title}>
        <Text as="h2" variant="title-x-small" weight="bold">
          {subject}
        </Text>
        <ButtonLink
          variant="secondary"
          href={paths.source({ ref: { kind: 'commit', name: sha }, path: '' })}
          iconStart={<RiCodeSSlashLine />}
        >
          {t('commit.browse')}
        </ButtonLink>
      </div>
      {body && <pre className={styles.body}>{body}</pre>}
      <div className={styles.facts}>
        <span>
          {t('commit.author', {
            author: <b>{author.name}</b>,
            time: <Time value={author.date} />,
          })}
          {committer.name !== author.name && (
            <>
              , {t('commit.committer', { committer: <b>{committer.name}</b> })}
            </>
          )}
        </span>
        <span className={styles.sha}>
          {t('commit.id')} <code>{shortenSha(sha)}</code>
          <CopyButton text={sha} what={t('commits.sha')} />
        </span>
        {parents.length > 0 && (
          <span className={styles.sha}>
            {t('commit.parents', { count: parents.length })}
            {parents.map(parent => (
              <Link key={parent.sha} href={paths.commit(parent.sha)} standalone>
                <code>{shortenSha(parent.sha)}</code>
              </Link>
            ))}
          </span>
        )}
      </div>
    </div>
  );
}
