import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogModuleTranslationRef } from '../translation';
import { ExternalLink } from './ExternalLink';
import { InfoCard } from '@fairway/frontend-toolkit';
import { getOtherLinks } from './links';
import styles from './LinksCard.module.css';

/** Links of an entity; absent when there are none. */
export function LinksCard(props: { entity: Entity }) {
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const links = getOtherLinks(props.entity);
  if (links.length === 0) {
    return null;
  }
  return (
    <InfoCard title={t('links.title')}>
      <ul className={styles.names}>
        {links.map(link => (
          <li key={link.url}>
            <ExternalLink link={link} />
          </li>
        ))}
      </ul>
    </InfoCard>
  );
}
