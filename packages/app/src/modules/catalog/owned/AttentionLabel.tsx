import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiArchiveLine,
  RiErrorWarningLine,
  RiLinkUnlinkM,
} from '@remixicon/react';
import { catalogModuleTranslationRef } from '../translation';
import type { Attention } from './toOwned';
import styles from './AttentionLabel.module.css';

const icons = {
  error: RiErrorWarningLine,
  orphan: RiLinkUnlinkM,
  deprecated: RiArchiveLine,
};

/** Says why an entity wants its owner. */
export function AttentionLabel(props: { reason: Attention }) {
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const Icon = icons[props.reason];
  return (
    <span className={props.reason === 'error' ? styles.bad : styles.warn}>
      <Icon size={14} aria-hidden="true" />
      {t(`attention.${props.reason}`)}
    </span>
  );
}
