import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink } from '@backstage/ui';
import { systemModelSourceManagePermission } from '@fairway/plugin-system-model-common';
import { useDryRun } from '../../hooks/useDryRun';
import { systemModelTranslationRef } from '../../translation';
import { Failure, Note } from '../Failure';
import { DryRunForm } from './DryRunForm';
import { DryRunFound } from './DryRunFound';
import styles from './DryRun.module.css';

/** Tries out a source before it is written into the configuration. */
export function DryRunPage() {
  const { t } = useTranslationRef(systemModelTranslationRef);
  const { allowed, loading } = usePermission({
    permission: systemModelSourceManagePermission,
  });
  const { run, start, stop, clear } = useDryRun();
  if (loading) {
    return null;
  }
  if (!allowed) {
    return (
      <main className={styles.page}>
        <Note
          title={t('dryRun.notAllowed')}
          action={
            <ButtonLink href="/system-model/conflicts" variant="secondary">
              {t('sources.toConflicts')}
            </ButtonLink>
          }
        />
      </main>
    );
  }
  return (
    <main className={styles.page}>
      <DryRunForm run={run} onStart={start} onStop={stop} onFault={clear} />
      {run.state === 'failed' && (
        <Failure title={t('dryRun.failed')} error={run.error} />
      )}
      {run.state === 'done' && <DryRunFound result={run.result} />}
    </main>
  );
}
