import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EnvironmentDefinition } from '@fairway/plugin-api-contracts-common';
import {
  RiAlertLine,
  RiCheckLine,
  RiGitBranchLine,
  RiQuestionLine,
} from '@remixicon/react';
import { apiContractsTranslationRef } from '../../translation';
import styles from './Environments.module.css';
import { useDriftWords } from './useDriftWords';

const ICONS = {
  breaking: RiAlertLine,
  'non-breaking': RiGitBranchLine,
  'docs-only': RiGitBranchLine,
  none: RiCheckLine,
  unknown: RiQuestionLine,
};

/** How an environment stands to what is declared, as icon, word and colour. */
export function DriftLabel(props: { environment: EnvironmentDefinition }) {
  const { verdict = 'unknown' } = props.environment;
  const words = useDriftWords(props.environment);
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const Icon = ICONS[verdict];
  return (
    <span className={styles.drift} data-verdict={verdict}>
      <Icon size={14} aria-hidden="true" />
      {words ||
        t(
          verdict === 'none' ? 'environment.asDeclared' : 'environment.unknown',
        )}
    </span>
  );
}
