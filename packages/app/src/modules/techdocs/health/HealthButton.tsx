import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCheckLine, RiErrorWarningLine } from '@remixicon/react';
import { useState } from 'react';
import toolStyles from '../reader/PageTools.module.css';
import { docsTranslationRef } from '../translation';
import type { DocsHealth } from './DocsHealth';
import { countWarnings } from './groups';
import { HealthDialog } from './HealthDialog';
import styles from './Health.module.css';

/** Says in two words how a site is, and opens the rest. */
export function HealthButton(props: { health: DocsHealth; siteUrl: string }) {
  const { health, siteUrl } = props;
  const { t } = useTranslationRef(docsTranslationRef);
  const [open, setOpen] = useState(false);
  const wrong = countWarnings(health.findings);
  const label = () => {
    if (wrong === 0) {
      return t('health.healthy');
    }
    // Those that are not listed may be problems, too.
    return health.more > 0
      ? t('health.problemsAtLeast', { number: String(wrong) })
      : t('health.problems', { count: wrong });
  };
  return (
    <>
      <button
        type="button"
        className={toolStyles.tool}
        aria-haspopup="dialog"
        title={t('health.title')}
        onClick={() => setOpen(true)}
      >
        <span className={wrong > 0 ? styles.warning : styles.good}>
          {wrong > 0 ? (
            <RiErrorWarningLine size={14} aria-hidden="true" />
          ) : (
            <RiCheckLine size={14} aria-hidden="true" />
          )}
        </span>
        {label()}
      </button>
      {open && (
        <HealthDialog
          health={health}
          siteUrl={siteUrl}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
