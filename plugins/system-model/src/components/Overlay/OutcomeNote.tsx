import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { OverlayOutcome } from '@fairway/plugin-system-model-common';
import { toSafeUrl } from '../../lib/toSafeUrl';
import { systemModelTranslationRef } from '../../translation';
import styles from './Overlay.module.css';

/** Says what became of an edit. */
export function OutcomeNote(props: { outcome: OverlayOutcome }) {
  const { outcome } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  if (outcome.kind === 'stored') {
    return (
      <p className={styles.quiet} role="status">
        {t('edit.saved')}
      </p>
    );
  }
  const url = toSafeUrl(outcome.url);
  return (
    <Alert
      role="status"
      status="info"
      icon
      title={t('edit.proposed', { url: outcome.url })}
      customActions={
        url && (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {t('edit.open')}
          </a>
        )
      }
    />
  );
}
