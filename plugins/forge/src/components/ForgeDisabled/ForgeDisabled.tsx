import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiGitRepositoryLine } from '@remixicon/react';
import { forgeTranslationRef } from '../../translation';
import { CommandBlock } from '../CommandBlock';
import { EmptyState } from '../EmptyState';
import styles from './ForgeDisabled.module.css';

const CONFIG = `forge:
  enabled: true
  directory: ./data/forge`;

/** What stands on the forge's pages of a portal that has none. */
export function ForgeDisabled() {
  const { t } = useTranslationRef(forgeTranslationRef);
  return (
    <EmptyState icon={<RiGitRepositoryLine />} title={t('disabled.title')}>
      <p>{t('disabled.description')}</p>
      <div className={styles.config}>
        <CommandBlock commands={CONFIG} what={t('disabled.config')} />
      </div>
    </EmptyState>
  );
}
