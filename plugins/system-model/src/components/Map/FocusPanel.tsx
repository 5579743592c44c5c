import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import type { MapModel, MapNode } from '../../lib/map/MapModel';
import { toEntityPath } from '../../lib/toEntityPath';
import { toShortRef } from '../../lib/toShortRef';
import { systemModelTranslationRef } from '../../translation';
import { EntityLink } from '../Words';
import styles from './Map.module.css';

/** What is known of the entity that is looked at, with the ways to its page and its own map. */
export function FocusPanel(props: {
  node: MapNode;
  model: MapModel;
  onClear(): void;
}) {
  const { node, model, onClear } = props;
  const { ref, title, kind, tier, owner, isKnown } = node;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const count = (end: 'needer' | 'needed') =>
    model.edges.filter(edge => edge[end] === ref).length;
  return (
    <section className={styles.panel} aria-label={title}>
      <div className={styles.panelHead}>
        <h3 title={ref}>{title}</h3>
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiCloseLine />}
          aria-label={t('map.clear')}
          onPress={onClear}
        />
      </div>
      <p className={styles.quiet}>
        <span>{kind}</span>
        {!isKnown && <span>{t('map.unknown')}</span>}
        {tier && (
          <span>
            {t('map.tier')} {tier}
          </span>
        )}
        {owner && <Owner owner={owner} />}
      </p>
      <p className={styles.quiet}>
        <span>
          {t('map.needs')} {count('needer')}
        </span>
        <span>
          {t('map.neededBy')} {count('needed')}
        </span>
      </p>
      <p>
        {isKnown && <Link to={toEntityPath(ref)}>{t('map.open')}</Link>}
        <Link to={`?entity=${encodeURIComponent(ref)}`}>
          {t('map.of', { name: toShortRef(ref) })}
        </Link>
      </p>
    </section>
  );
}

/** Owners may be written without their kind. */
function Owner(props: { owner: string }) {
  const { owner } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  return (
    <span>
      {t('map.owner')}{' '}
      {/^[^:/]+:[^:/]+\/[^:/]+$/.test(owner) ? (
        <EntityLink entityRef={owner} />
      ) : (
        owner
      )}
    </span>
  );
}
