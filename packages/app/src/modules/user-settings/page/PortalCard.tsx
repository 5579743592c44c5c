import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { devToolsInfoReadPermission } from '@backstage/plugin-devtools-common';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink } from '@backstage/ui';
import { InfoCard } from '@fairway/frontend-toolkit';
import { settingsModuleTranslationRef } from '../translation';
import styles from './GeneralSettings.module.css';

/** The way to the tools of whoever runs the portal; absent for others. */
export function PortalCard() {
  const { t } = useTranslationRef(settingsModuleTranslationRef);
  const { allowed } = usePermission({ permission: devToolsInfoReadPermission });
  return allowed ? (
    <InfoCard title={t('portal.title')}>
      <p className={styles.text}>{t('portal.text')}</p>
      <ButtonLink href="/devtools" variant="secondary">
        {t('portal.open')}
      </ButtonLink>
    </InfoCard>
  ) : null;
}
