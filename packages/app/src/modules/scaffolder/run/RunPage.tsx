import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useTaskEventStream } from '@backstage/plugin-scaffolder-react';
import { Alert, ButtonLink } from '@backstage/ui';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { toReason } from '../../app/errors/toReason';
import { LoadingSkeleton } from '../../app/layout/LoadingSkeleton';
import { useDocumentTitle } from '../../app/layout/useDocumentTitle';
import { toRunTitle } from '../runs/toRunTitle';
import { RunHead } from './RunHead';
import { RunOutput } from './RunOutput';
import { StepItem } from './StepItem';
import { findTrouble, toRunStatus, toSteps } from './toRunView';
import { runTranslationRef } from './translation';
import { useRunActions } from './useRunActions';
import styles from './Run.module.css';
import stepStyles from './Steps.module.css';

/** One run of a starter kit: its steps as they go, and what came of it. */
export function RunPage() {
  const { taskId = '' } = useParams();
  // Another run is another page: nothing of the one before may show.
  return <Run key={taskId} taskId={taskId} />;
}

function Run(props: { taskId: string }) {
  const { t } = useTranslationRef(runTranslationRef);
  const stream = useTaskEventStream(props.taskId);
  const actions = useRunActions(props.taskId, stream);
  const steps = useMemo(() => toSteps(stream), [stream]);
  const { task, error, output } = stream;
  useDocumentTitle(task && `${toRunTitle(task).name} | ${t('runs')}`);

  if (!task) {
    return (
      <main className={styles.page}>
        {error ? (
          <Alert
            status="danger"
            icon
            title={t('unread')}
            description={toReason(error)}
            customActions={
              <ButtonLink size="small" variant="secondary" href="/create/tasks">
                {t('runs')}
              </ButtonLink>
            }
          />
        ) : (
          <LoadingSkeleton />
        )}
      </main>
    );
  }
  const trouble = findTrouble(stream);
  const failed = steps.find(({ status }) => status === 'failed');
  return (
    <main className={styles.page}>
      <RunHead stream={stream} actions={actions} />
      {trouble && (
        <Alert
          status="warning"
          icon
          title={t('lost')}
          description={t('lostHint', { message: trouble.message })}
        />
      )}
      {error && !trouble && (
        <Alert
          status="danger"
          icon
          title={failed ? t('failedAt', { step: failed.name }) : t('failed')}
          description={error.message}
        />
      )}
      <ol className={stepStyles.steps} aria-label={t('steps')}>
        {steps.map(step => (
          <StepItem
            key={step.id}
            step={step}
            running={toRunStatus(stream) === 'running'}
          />
        ))}
      </ol>
      {output && <RunOutput output={output} />}
    </main>
  );
}
