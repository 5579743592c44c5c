import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import type { Issue } from '../../api';
import { useComments } from '../../hooks/usePullRequests';
import { useRepositoryContext } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { nameOf } from '../../lib/nameOf';
import { ErrorState } from '../ErrorState';
import { LazyMarkdown } from '../Markdown';
import { Panel } from '../Panel';
import { SkeletonLines } from '../SkeletonLines';
import { Time } from '../Time';
import styles from './Thread.module.css';

/** What was said about an issue or a pull request, with a form at the end. */
export function Thread(props: {
  subject: Pick<Issue, 'number' | 'body' | 'user' | 'created_at'>;
  children: ReactNode;
}) {
  const { number, body, user, created_at } = props.subject;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  const comments = useComments(id, number);
  return (
    <div className={styles.thread}>
      <Message
        heading={t('pull.openedThis', {
          author: <b>{nameOf(user)}</b>,
          time: <Time value={created_at} />,
        })}
        body={body}
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
      {props.children}
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
