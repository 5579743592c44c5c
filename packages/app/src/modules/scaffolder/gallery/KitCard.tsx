import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from 'react-router-dom';
import { toEntityPath } from '../../catalog/lib/toRow';
import { galleryTranslationRef } from './translation';
import type { Kit } from './toKits';
import styles from './KitGallery.module.css';

/** One starter kit: what it makes, of what, and who keeps it. */
export function KitCard(props: { kit: Kit; owner: string | undefined }) {
  const { kit, owner } = props;
  const { t } = useTranslationRef(galleryTranslationRef);
  return (
    <li className={styles.card}>
      <h2 className={styles.title}>
        <Link to={kit.href}>{kit.title}</Link>
      </h2>
      {kit.description && <p className={styles.text}>{kit.description}</p>}
      <ul className={styles.tags}>
        {kit.tags.map(tag => (
          <li key={tag}>{tag}</li>
        ))}
      </ul>
      <p className={styles.facts}>
        {kit.type && <span>{kit.type}</span>}
        {kit.usedBy > 0 && <span>{t('usedBy', { count: kit.usedBy })}</span>}
        {owner && <span>{t('keptBy', { owner })}</span>}
        <Link className={styles.details} to={toEntityPath(kit.ref)}>
          {t('details')}
        </Link>
      </p>
    </li>
  );
}
