import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ContractVersionCheck } from '@fairway/plugin-api-contracts-common';
import { RiAlertLine, RiCheckLine } from '@remixicon/react';
import { apiContractsTranslationRef } from '../../translation';
import styles from './History.module.css';

/** Whether the version number told the truth, as a sentence. Nothing where there is nothing to judge by. */
export function VersionVerdict(props: { check: ContractVersionCheck }) {
  const { expected, from, isTruthful, to } = props.check;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  if (isTruthful === undefined || !from || !to) {
    return null;
  }
  if (isTruthful) {
    return (
      <p className={styles.truth}>
        <RiCheckLine size={14} aria-hidden="true" />
        {t('version.truthful', { from, to })}
      </p>
    );
  }
  return (
    <p className={styles.warning}>
      <RiAlertLine size={14} aria-hidden="true" />
      {from === to
        ? t('version.unchanged', { to, step: t(`version.step.${expected}`) })
        : t('version.untrue', {
            from,
            to,
            step: t(`version.step.${expected}`),
          })}
    </p>
  );
}
