import type { EntityLink } from '@backstage/catalog-model';
import { iconsApiRef, useApi } from '@backstage/frontend-plugin-api';
import styles from './EntityName.module.css';

/** A link out of the portal, with the icon its catalog entry asks for. */
export function ExternalLink(props: { link: EntityLink }) {
  const { url, title, icon, type } = props.link;
  const icons = useApi(iconsApiRef);
  return (
    <a
      className={styles.name}
      href={url}
      title={url}
      target="_blank"
      rel="noopener noreferrer"
    >
      <span className={styles.icon} aria-hidden="true">
        {(icon && icons.icon(icon)) ??
          (type && icons.icon(type)) ??
          icons.icon('externalLink')}
      </span>
      {title || url.replace(/^https?:\/\//, '')}
    </a>
  );
}
