import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { catalogModuleTranslationRef } from '../translation';
import { EntityName } from './EntityName';
import { toShownRefs } from './relations';
import { getProcessingErrors } from './getProcessingErrors';
import { useRelated } from './useRelated';
import styles from './OverviewLayout.module.css';

/** What is wrong with a catalog entry, and what to do about it. */
export function Warnings(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const related = useRelated(entity);
  const missing = related
    ? [...new Set(toShownRefs(entity))].filter(ref => !related.has(ref))
    : [];
  const orphan =
    entity.metadata.annotations?.['backstage.io/orphan'] === 'true';
  return (
    <div className={styles.warnings}>
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
          description={missing.map((ref, index) => (
            <span key={ref}>
              {index > 0 && ', '}
              <EntityName entityRef={ref} related={related} />
            </span>
          ))}
        />
      )}
      {getProcessingErrors(entity).map(message => (
        <Alert
          key={message}
          status="danger"
          icon
          title={t('warning.processing')}
          description={message}
        />
      ))}
    </div>
  );
}
