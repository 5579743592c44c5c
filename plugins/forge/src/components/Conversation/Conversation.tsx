import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import type { PullRequest } from '../../api';
import { useComments } from '../../hooks/usePullRequests';
import { useRepositoryContext } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { nameOf } from '../../lib/nameOf';
import { ErrorState } from '../ErrorState';
import { LazyMarkdown } from '../Markdown';
import { MergeBox } from '../MergeBox';
import { Panel } from '../Panel';
import { SkeletonLines } from '../SkeletonLines';
import { Time } from '../Time';
import { CommentForm } from './CommentForm';
import styles from './Conversation.module.css';

/** What was said about a pull request, and at its end what becomes of it. */
export function Conversation(props: { pull: PullRequest }) {
  const { pull } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  const comments = useComments(id, pull.number);
  return (
    <div className={styles.columns}>
      <div className={styles.thread}>
        <Message
          heading={t('pull.openedThis', {
            author: <b>{nameOf(pull.user)}</b>,
            time: <Time value={pull.created_at} />,
          })}
          body={pull.body}
        />
        {comments.data?.map(comment => (
          <Message
            key={comment.id}
            heading={t('pull.commented', {
              author: <b>{nameOf(comment.user)}</b>,
              time: <Time value={comment.created_at} />,
            })}
            body={comment.body}
          />
        ))}
        {comments.isLoading && <SkeletonLines rows={2} />}
        {comments.error && !comments.data && (
          <ErrorState
            what={t('pull.whatComments')}
            error={comments.error}
            retry={comments.retry}
          />
        )}
        <CommentForm pull={pull} />
      </div>
      <MergeBox pull={pull} />
    </div>
  );
}

function Message(props: { heading: ReactNode; body: string }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { repository } = useRepositoryContext();
  const branch = repository.default_branch;
  return (
    <Panel header={<h3 className={styles.heading}>{props.heading}</h3>}>
      <div className={styles.body}>
        {props.body ? (
          <LazyMarkdown
            text={props.body}
            place={{ ref: { kind: 'branch', name: branch }, path: '' }}
          />
        ) : (
          <Text color="secondary">{t('pull.noDescription')}</Text>
        )}
      </div>
    </Panel>
  );
}
