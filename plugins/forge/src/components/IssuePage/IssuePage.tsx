import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useParams } from 'react-router-dom';
import type { Issue } from '../../api';
import { useDocumentTitle } from '../../hooks/useDocumentTitle';
import { useIssue } from '../../hooks/useIssues';
import { useRepositoryContext } from '../../hooks/useRepository';
import { nameOf } from '../../lib/nameOf';
import { forgeTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState';
import { IssueState } from '../IssueState';
import { NotFound } from '../NotFound';
import { SkeletonLines } from '../SkeletonLines';
import { CommentForm, Thread } from '../Thread';
import { Time } from '../Time';
import styles from './IssuePage.module.css';

/** An issue and what is said about it. */
export function IssuePage() {
  const { number = '' } = useParams();
  return /^[1-9]\d*$/.test(number) ? (
    <NumberedIssuePage number={Number(number)} />
  ) : (
    <NotFound />
  );
}

function NumberedIssuePage(props: { number: number }) {
  const { number } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  const query = useIssue(id, number);
  const issue = query.data;

  if (!issue) {
    return query.error ? (
      <ErrorState
        what={t('issue.what', { number: String(number) })}
        error={query.error}
        retry={query.retry}
      />
    ) : (
      <SkeletonLines rows={8} />
    );
  }
  return (
    <div className={styles.page}>
      <IssueSummary issue={issue} />
      <Thread subject={issue}>
        <CommentForm
          number={number}
          state={issue.state}
          words={{ close: t('issue.close'), reopen: t('issue.reopen') }}
          setState={(api, state) => api.issues.update(id, number, { state })}
        />
      </Thread>
    </div>
  );
}

function IssueSummary(props: { issue: Issue }) {
  const { issue } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  useDocumentTitle(
    `${issue.title} (#${issue.number}) | ${id.owner}/${id.repo}`,
  );
  return (
    <div>
      <Text
        as="h2"
        variant="title-x-small"
        weight="bold"
        className={styles.title}
      >
        {issue.title} <span className={styles.number}>#{issue.number}</span>
      </Text>
      <div className={styles.facts}>
        <IssueState issue={issue} />
        <span>
          {t('issue.opened', {
            author: <b>{nameOf(issue.user)}</b>,
            time: <Time value={issue.created_at} />,
          })}
        </span>
      </div>
    </div>
  );
}
