import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from 'react-router-dom';
import type { MapModel } from '../../lib/map/MapModel';
import { toEntityPath } from '../../lib/toEntityPath';
import { toShortRef } from '../../lib/toShortRef';
import { systemModelTranslationRef } from '../../translation';
import styles from './Map.module.css';

/** Whose map it is and how large, with the ways to its page and to another map. */
export function MapTitle(props: { entityRef: string; model?: MapModel }) {
  const { entityRef, model } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const root = model?.nodes.find(({ ref }) => ref === entityRef);
  return (
    <div className={styles.title}>
      <h2 title={entityRef}>
        {t('map.of', { name: root?.title ?? toShortRef(entityRef) })}
      </h2>
      {model && (
        <span className={styles.quiet}>
          {t('map.size', {
            nodes: String(model.nodes.length),
            edges: String(model.edges.length),
          })}
        </span>
      )}
      <Link to={toEntityPath(entityRef)}>{t('map.open')}</Link>
      <Link to="/system-model/map">{t('map.change')}</Link>
    </div>
  );
}
