import type { LintSeverity } from '@fairway/plugin-api-contracts-common';
import {
  RiAlertLine,
  RiCloseCircleLine,
  RiInformationLine,
  RiLightbulbLine,
} from '@remixicon/react';
import styles from './Quality.module.css';

const ICONS = {
  error: RiCloseCircleLine,
  warning: RiAlertLine,
  information: RiInformationLine,
  hint: RiLightbulbLine,
};

/** How grave a finding is, beside the word for it. */
export function SeverityIcon(props: { severity: LintSeverity }) {
  const { severity } = props;
  const Icon = ICONS[severity];
  return (
    <Icon
      className={styles.icon}
      data-severity={severity}
      size={14}
      aria-hidden="true"
    />
  );
}
