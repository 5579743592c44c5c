import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useWhileVisible } from '@fairway/frontend-toolkit';
import { RiLoader4Line } from '@remixicon/react';
import { useState } from 'react';
import { useLanguage } from '../../hooks/useLanguage';
import { toDuration } from '../../lib/toDuration';
import { systemModelTranslationRef } from '../../translation';
import styles from './DryRun.module.css';

/** Counts the seconds of something that is under way. */
export function RunningFor(props: { since: number }) {
  const { t } = useTranslationRef(systemModelTranslationRef);
  const language = useLanguage();
  const [now, setNow] = useState(props.since);
  useWhileVisible(() => setNow(Date.now()), 1000);
  const seconds = Math.max(0, Math.floor((now - props.since) / 1000));
  return (
    <span className={styles.running}>
      <RiLoader4Line size={16} aria-hidden="true" />
      {t('dryRun.running', { duration: toDuration(seconds, language) })}
    </span>
  );
}
