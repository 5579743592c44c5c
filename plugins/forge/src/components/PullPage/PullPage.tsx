import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useParams } from 'react-router-dom';
import type { PullRequest } from '../../api';
import {
  usePullRequest,
  usePullRequestCommits,
  usePullRequestDiff,
} from '../../hooks/usePullRequests';
import { useRepositoryContext } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { CommitList } from '../CommitList';
import { Conversation } from '../Conversation';
import { DiffView } from '../DiffView';
import { ErrorState } from '../ErrorState';
import { NotFound } from '../NotFound';
import { Panel } from '../Panel';
import { SkeletonLines } from '../SkeletonLines';
import { TabLinks } from '../TabLinks';
import { PullSummary } from './PullSummary';
import styles from './PullPage.module.css';

type PullTab = 'conversation' | 'commits' | 'files';

/** A pull request: what is said about it, its commits, and what they change. */
export function PullPage(props: { tab: PullTab }) {
  const { number = '' } = useParams();
  return /^[1-9]\d*$/.test(number) ? (
    <NumberedPullPage number={Number(number)} tab={props.tab} />
  ) : (
    <NotFound />
  );
}

function NumberedPullPage(props: { number: number; tab: PullTab }) {
  const { number, tab } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, paths } = useRepositoryContext();
  const query = usePullRequest(id, number);
  const pull = query.data;

  if (!pull) {
    return query.error ? (
      <ErrorState
        what={t('pull.what', { number: String(number) })}
        error={query.error}
        retry={query.retry}
      />
    ) : (
      <SkeletonLines rows={8} />
    );
  }
  return (
    <div className={styles.page}>
      <PullSummary pull={pull} />
      <TabLinks
        label={t('pull.tabsLabel')}
        current={tab}
        tabs={[
          {
            id: 'conversation',
            label: t('pull.conversation'),
            href: paths.pull(number),
          },
          {
            id: 'commits',
            label: t('pull.commits'),
            href: paths.pull(number, 'commits'),
          },
          {
            id: 'files',
            label: t('pull.files'),
            href: paths.pull(number, 'files'),
          },
        ]}
      />
      {tab === 'conversation' && <Conversation pull={pull} />}
      {tab === 'commits' && <PullCommits number={number} />}
      {tab === 'files' && <PullFiles pull={pull} />}
    </div>
  );
}

function PullCommits(props: { number: number }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  const query = usePullRequestCommits(id, props.number);
  if (query.error && !query.data) {
    return (
      <ErrorState
        what={t('pull.whatCommits')}
        error={query.error}
        retry={query.retry}
      />
    );
  }
  return (
    <Panel>
      {query.data ? (
        <CommitList commits={query.data.items} label={t('commits.listLabel')} />
      ) : (
        <SkeletonLines rows={3} rowHeight={57} />
      )}
    </Panel>
  );
}

function PullFiles(props: { pull: PullRequest }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  const { number, head } = props.pull;
  const query = usePullRequestDiff(id, number);
  return (
    <DiffView
      what={t('pull.whatDiff')}
      query={query}
      at={{ kind: 'commit', name: head.sha }}
    />
  );
}
