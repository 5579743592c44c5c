import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, TextAreaField } from '@backstage/ui';
import { InfoCard } from '@fairway/frontend-toolkit';
import type { DryRunRequest } from '@fairway/plugin-system-model-common';
import { useState } from 'react';
import type { DryRun } from '../../hooks/useDryRun';
import {
  readSourceConfig,
  type SourceConfig,
} from '../../lib/readSourceConfig';
import { systemModelTranslationRef } from '../../translation';
import { RunningFor } from './RunningFor';
import styles from './DryRun.module.css';

const EXAMPLE = 'type: gitea\nhost: git.example.com\norganizations: [shop]\n';
const MOST_CHARACTERS = 100_000;

/** Takes the source that is to be tried, starts that, and stops it. */
export function DryRunForm(props: {
  run: DryRun;
  onStart(request: DryRunRequest): void;
  onStop(): void;
  /** What is written is no source. */
  onFault(): void;
}) {
  const { run, onStart, onStop, onFault } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const isRunning = run.state === 'running';
  const describe = (config: SourceConfig) =>
    config.kind === 'broken'
      ? t('dryRun.broken', {
          line: String(config.line),
          reason: config.reason,
        })
      : t(config.kind === 'noType' ? 'dryRun.noType' : 'dryRun.noObject');
  const start = () => {
    const config = readSourceConfig(text);
    if (config.kind === 'request') {
      setFault(undefined);
      onStart(config.request);
    } else {
      setFault(describe(config));
      onFault();
    }
  };
  return (
    <InfoCard title={t('dryRun.title')}>
      <p className={styles.quiet}>{t('dryRun.text')}</p>
      <TextAreaField
        className={styles.config}
        label={t('dryRun.config')}
        placeholder={EXAMPLE}
        rows={8}
        spellCheck="false"
        maxLength={MOST_CHARACTERS}
        isInvalid={fault !== undefined}
        isReadOnly={isRunning}
        value={text}
        onChange={value => {
          setText(value);
          setFault(undefined);
        }}
      />
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <div className={styles.buttons}>
        {isRunning ? (
          <>
            <Button variant="secondary" onPress={onStop}>
              {t('dryRun.stop')}
            </Button>
            <RunningFor since={run.since} />
          </>
        ) : (
          <Button
            variant="primary"
            isDisabled={text.trim() === ''}
            onPress={start}
          >
            {t('dryRun.run')}
          </Button>
        )}
        <span className={styles.quiet} role="status">
          {run.state === 'stopped' && t('dryRun.stopped')}
        </span>
      </div>
    </InfoCard>
  );
}
