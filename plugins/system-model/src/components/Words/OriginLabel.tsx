import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Origin } from '@fairway/plugin-system-model-common';
import {
  RiCloudLine,
  RiEdit2Line,
  RiFileTextLine,
  RiFlowChart,
  RiLightbulbLine,
} from '@remixicon/react';
import { systemModelTranslationRef } from '../../translation';
import styles from './Words.module.css';

const ICONS = {
  overlay: RiEdit2Line,
  push: RiFlowChart,
  descriptor: RiFileTextLine,
  controlPlane: RiCloudLine,
  hint: RiLightbulbLine,
};

/** Where something comes from, as icon and word; what that means on hover. */
export function OriginLabel(props: { origin: Origin }) {
  const { origin } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const Icon = ICONS[origin];
  return (
    <span className={styles.origin} title={t(`originMeans.${origin}`)}>
      <Icon size={14} aria-hidden="true" />
      {t(`origin.${origin}`)}
    </span>
  );
}
