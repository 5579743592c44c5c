import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ContractVerdict } from '@fairway/plugin-api-contracts-common';
import {
  RiAddCircleLine,
  RiAlertLine,
  RiCheckLine,
  RiFileTextLine,
  RiQuestionLine,
} from '@remixicon/react';
import { apiContractsTranslationRef } from '../../translation';
import styles from './VerdictLabel.module.css';

const ICONS = {
  breaking: RiAlertLine,
  'non-breaking': RiAddCircleLine,
  'docs-only': RiFileTextLine,
  none: RiCheckLine,
  unknown: RiQuestionLine,
};

/** What a change means for those who use an API, as icon, word and colour. */
export function VerdictLabel(props: {
  /** Left out where it could not be told. */
  verdict?: ContractVerdict;
}) {
  const { verdict = 'unknown' } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const Icon = ICONS[verdict];
  return (
    <span className={styles.label} data-verdict={verdict}>
      <Icon size={14} aria-hidden="true" />
      {t(`verdict.${verdict}`)}
    </span>
  );
}
