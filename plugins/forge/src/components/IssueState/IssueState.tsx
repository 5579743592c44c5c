import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCheckboxCircleLine, RiRecordCircleLine } from '@remixicon/react';
import type { Issue } from '../../api';
import { forgeTranslationRef } from '../../translation';
import styles from './IssueState.module.css';

const ICONS = { open: RiRecordCircleLine, closed: RiCheckboxCircleLine };

/** Whether an issue is still open: an icon, a word and a colour. */
export function IssueState(props: { issue: Issue }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { state } = props.issue;
  const Icon = ICONS[state];
  return (
    <span className={`${styles.state} ${styles[state]}`}>
      <Icon aria-hidden="true" />
      {t(`issues.${state}`)}
    </span>
  );
}
