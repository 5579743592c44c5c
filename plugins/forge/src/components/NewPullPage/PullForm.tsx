import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text, TextAreaField, TextField } from '@backstage/ui';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Comparison } from '../../api';
import { useForgeAction } from '../../hooks/useForgeAction';
import { useComparison, useComparisonDiff } from '../../hooks/usePullRequests';
import { useRefresh } from '../../hooks/useRefresh';
import { useRepositoryContext } from '../../hooks/useRepository';
import { splitCommitMessage } from '../../lib/commitMessage';
import { reasonOf } from '../../lib/describeError';
import { forgeTranslationRef } from '../../translation';
import { CommitList } from '../CommitList';
import { DiffView } from '../DiffView';
import { ErrorState } from '../ErrorState';
import { Panel } from '../Panel';
import { SkeletonLines } from '../SkeletonLines';
import styles from './NewPullPage.module.css';

/** What would be merged, and the words that go with it. */
export function PullForm(props: { base: string; head: string | undefined }) {
  const { base, head } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  const comparison = useComparison(id, head ? { base, head } : undefined);

  if (!head) {
    return <Text color="secondary">{t('newPull.chooseHint')}</Text>;
  }
  if (base === head) {
    return <Alert status="warning" icon title={t('newPull.same')} />;
  }
  if (comparison.error && !comparison.data) {
    return (
      <ErrorState
        what={t('newPull.what', { base, head })}
        error={comparison.error}
        retry={comparison.retry}
      />
    );
  }
  if (!comparison.data) {
    return <SkeletonLines rows={6} />;
  }
  if (comparison.data.commits.length === 0) {
    return (
      <Alert status="info" icon title={t('newPull.nothing', { base, head })} />
    );
  }
  return <ComparedForm base={base} head={head} comparison={comparison.data} />;
}

function ComparedForm(props: {
  base: string;
  head: string;
  comparison: Comparison;
}) {
  const { base, head, comparison } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, paths } = useRepositoryContext();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const suggestion = suggestWords(comparison);
  const [title, setTitle] = useState(suggestion.title);
  const [body, setBody] = useState(suggestion.body);
  const create = useForgeAction(
    async (api, words: { title: string; body: string }) => {
      const pull = await api.pulls.create(id, { base, head, ...words });
      refresh('repository', id.owner, id.repo);
      navigate(paths.pull(pull.number));
    },
  );
  const diff = useComparisonDiff(id, { base, head });
  const isMissing = title.trim() === '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isMissing && !create.isPending) {
      create.run({ title: title.trim(), body: body.trim() });
    }
  };

  return (
    <div className={styles.page}>
      <div className={styles.columns}>
        <form onSubmit={submit} className={styles.form} noValidate>
          <TextField
            label={t('newPull.titleLabel')}
            value={title}
            onChange={setTitle}
            isInvalid={isMissing}
            description={isMissing ? t('newPull.titleMissing') : undefined}
          />
          <TextAreaField
            label={t('newPull.body')}
            description={t('newPull.bodyHint')}
            value={body}
            onChange={setBody}
            rows={8}
          />
          {create.error && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t('newPull.failed')}
              description={reasonOf(create.error)}
            />
          )}
          <div>
            <Button
              type="submit"
              isDisabled={isMissing}
              isPending={create.isPending}
            >
              {t('newPull.submit')}
            </Button>
          </div>
        </form>
        <Panel
          header={
            <Text as="h3" weight="bold">
              {t('common.commits', { count: comparison.total_commits })}
            </Text>
          }
        >
          <CommitList
            commits={comparison.commits}
            label={t('commits.listLabel')}
            isCompact
          />
        </Panel>
      </div>
      <DiffView
        what={t('newPull.what', { base, head })}
        query={diff}
        at={{ kind: 'branch', name: head }}
      />
    </div>
  );
}

// One commit says already what it is about; of several none speaks for the others.
function suggestWords(comparison: Comparison): { title: string; body: string } {
  if (comparison.commits.length !== 1) {
    return { title: '', body: '' };
  }
  const message = splitCommitMessage(comparison.commits[0].commit.message);
  return { title: message.subject, body: message.body };
}
