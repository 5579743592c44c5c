import { getCompoundEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import { InfoCard } from '@fairway/frontend-toolkit';
import toolStyles from '../reader/PageTools.module.css';
import { docsTranslationRef } from '../translation';
import { findDocsEntity } from './findDocsEntity';
import { HealthCounts } from './HealthCounts';
import { HealthDialog } from './HealthDialog';
import { HealthFacts } from './HealthFacts';
import { toSiteUrl } from './toSiteUrl';
import { useDocsHealth } from './useDocsHealth';

/** How the docs of an entity are; absent where nobody looked. */
export function HealthCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(docsTranslationRef);
  const [open, setOpen] = useState(false);
  const docsEntity = findDocsEntity(entity) ?? getCompoundEntityRef(entity);
  const health = useDocsHealth(docsEntity);
  if (!health) {
    return null;
  }
  return (
    <InfoCard
      title={t('health.title')}
      action={
        health.findings.length > 0 && (
          <button
            type="button"
            className={toolStyles.tool}
            aria-haspopup="dialog"
            onClick={() => setOpen(true)}
          >
            {t('health.show')}
          </button>
        )
      }
    >
      <HealthCounts health={health} />
      <HealthFacts health={health} />
      {open && (
        <HealthDialog
          health={health}
          siteUrl={toSiteUrl(docsEntity)}
          onClose={() => setOpen(false)}
        />
      )}
    </InfoCard>
  );
}
