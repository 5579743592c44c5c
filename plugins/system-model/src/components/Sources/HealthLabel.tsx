import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceHealth } from '@fairway/plugin-system-model-common';
import {
  RiCheckboxCircleLine,
  RiCircleLine,
  RiErrorWarningLine,
  RiHand,
} from '@remixicon/react';
import { systemModelTranslationRef } from '../../translation';
import styles from './Sources.module.css';

const ICONS = {
  new: RiCircleLine,
  healthy: RiCheckboxCircleLine,
  failing: RiErrorWarningLine,
  heldBack: RiHand,
};

/** How a source does, as icon, word and colour. */
export function HealthLabel(props: {
  health: SourceHealth;
  /** Stands for the word. */
  children?: string;
}) {
  const { health, children } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const Icon = ICONS[health];
  return (
    <span className={styles.health} data-health={health}>
      <Icon size={16} aria-hidden="true" />
      {children ?? t(`sources.health.${health}`)}
    </span>
  );
}
