import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { catalogModuleTranslationRef } from '../translation';
import { getSourceFaults } from './getSourceFaults';
import { toShownRefs } from './relations';
import { useAncestors } from './useAncestors';
import { useRelated } from './useRelated';
import styles from './OverviewLayout.module.css';

/** What is wrong with a catalog entry, and what to do about it. */
export function Warnings(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const related = useRelated(entity);
  const ancestors = useAncestors(entity);
  const missing = related
    ? [...new Set(toShownRefs(entity))].filter(ref => !related.has(ref))
    : [];
  const orphan =
    entity.metadata.annotations?.['backstage.io/orphan'] === 'true';
  return (
    <>
      {getSourceFaults([entity, ...ancestors]).map(fault => (
        <Alert
          key={fault}
          status="danger"
          icon
          title={t('warning.fault')}
          description={
            <>
              {fault}
              <br />
              {t('warning.faultText')}
            </>
          }
        />
      ))}
      {orphan && (
        <Alert
          status="warning"
          icon
          title={t('warning.orphan')}
          description={t('warning.orphanText')}
        />
      )}
      {missing.length > 0 && (
        <Alert
          status="warning"
          icon
          title={t('warning.missing')}
          description={
            <>
              <span className={styles.refs}>
                {missing.map(ref => (
                  <code key={ref}>{ref}</code>
                ))}
              </span>
              {t('warning.missingText')}
            </>
          }
        />
      )}
    </>
  );
}
