import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { toRelativeTime } from '@fairway/frontend-toolkit';
import type { StaleReason } from '@fairway/plugin-system-model-common';
import { RiTimeLine } from '@remixicon/react';
import { useLanguage } from '../../hooks/useLanguage';
import { toDuration } from '../../lib/toDuration';
import { systemModelTranslationRef } from '../../translation';
import styles from './Words.module.css';

/** Says that a value may no longer be true, and why. */
export function StaleNote(props: { reason: StaleReason }) {
  const { reason } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const language = useLanguage();
  return (
    <span className={styles.stale}>
      <RiTimeLine size={14} aria-hidden="true" />
      <span>
        <b>{t('stale.word')}</b>{' '}
        {reason.kind === 'age'
          ? t('stale.age', {
              duration: toDuration(reason.maxAgeSeconds, language),
            })
          : t('stale.failing', {
              since: toRelativeTime(
                Date.parse(reason.since),
                Date.now(),
                language,
              ),
              error: reason.error,
            })}
      </span>
    </span>
  );
}
