import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { Time } from '@fairway/frontend-toolkit';
import type { EnvironmentDefinition } from '@fairway/plugin-api-contracts-common';
import { apiContractsTranslationRef } from '../../translation';
import styles from './Environments.module.css';
import { useDriftWords } from './useDriftWords';

/** Which definition an environment has, since when, and how it stands to what is declared. */
export function EnvironmentHead(props: { environment: EnvironmentDefinition }) {
  const { environment } = props;
  const { title, hash, version, verdict, problem } = environment;
  const counts = useDriftWords(environment);
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <div className={styles.head}>
      {verdict && (
        <Alert
          status={verdict === 'none' ? 'success' : 'warning'}
          icon
          title={t(
            verdict === 'none' ? 'environment.same' : 'environment.differs',
            { title, counts },
          )}
        />
      )}
      {problem !== undefined && (
        <Alert
          status="warning"
          icon
          title={t(
            verdict || !hash
              ? 'environment.notRead'
              : 'environment.notReadOrCompared',
            { title },
          )}
          description={
            hash
              ? `${problem.replace(/\.?$/, '.')} ${t('environment.stale')}`
              : problem
          }
        />
      )}
      <p className={styles.facts}>
        {version !== undefined && (
          <span>{t('common.version', { version })}</span>
        )}
        {environment.changedAt !== undefined && (
          <span>
            {t('environment.since')} <Time value={environment.changedAt} />
          </span>
        )}
        <span>
          {t(
            environment.isRunning ? 'environment.running' : 'environment.file',
            { target: environment.target },
          )}
        </span>
        <span>
          {t('environment.checked')} <Time value={environment.checkedAt} />
        </span>
      </p>
    </div>
  );
}
