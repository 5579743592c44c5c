import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiAnchorLine,
  RiCheckLine,
  RiFileForbidLine,
  RiFileUnknowLine,
  RiImageLine,
  RiInformationLine,
  RiLinkUnlinkM,
  RiMarkPenLine,
  RiPlugLine,
} from '@remixicon/react';
import { docsTranslationRef } from '../translation';
import type { DocsHealth } from './DocsHealth';
import { countByGroup } from './groups';
import styles from './Health.module.css';

const icons = {
  links: RiLinkUnlinkM,
  anchors: RiAnchorLine,
  images: RiImageLine,
  content: RiFileForbidLine,
  alternatives: RiMarkPenLine,
  orphans: RiFileUnknowLine,
  plugins: RiPlugLine,
  other: RiInformationLine,
};

/** What was noticed, by what it is about. */
export function HealthCounts(props: { health: DocsHealth }) {
  const { t } = useTranslationRef(docsTranslationRef);
  const groups = countByGroup(props.health);
  if (groups.length === 0) {
    return (
      <p className={styles.good}>
        <RiCheckLine size={16} aria-hidden="true" />
        {t('health.nothing')}
      </p>
    );
  }
  return (
    <ul className={styles.counts}>
      {groups.map(({ group, count }) => {
        const Icon = icons[group];
        return (
          <li key={group}>
            <Icon size={16} aria-hidden="true" />
            {t(`health.group.${group}`, { count })}
          </li>
        );
      })}
    </ul>
  );
}
