import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { toRow } from '../lib/toRow';
import { EntityRowsView } from '../page/EntityRowsView';
import { catalogModuleTranslationRef } from '../translation';
import type { RelationGroup } from './relations';
import { useRelated } from './useRelated';
import styles from './RelationTables.module.css';

const columns = ['name', 'kind', 'owner', 'type', 'lifecycle'] as const;

/** One table for each way in which an entity hangs together with others. */
export function RelationTables(props: {
  groupsOf(entity: Entity): RelationGroup[];
}) {
  const { entity } = useEntity();
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const related = useRelated(entity);
  return (
    <>
      {props.groupsOf(entity).map(({ id, refs }) => {
        const rows = related
          ? refs.flatMap(ref => {
              const found = related.get(ref);
              return found ? [toRow(found)] : [];
            })
          : undefined;
        const missing = related ? refs.filter(ref => !related.has(ref)) : [];
        return (
          <section key={id} className={styles.group}>
            <h2 className={styles.heading}>{t(`relations.${id}`)}</h2>
            <EntityRowsView
              columns={columns}
              rows={rows}
              pending={!related}
              empty={null}
            />
            {missing.length > 0 && (
              <p className={styles.missing}>
                {t('relations.unknown', { names: missing.join(', ') })}
              </p>
            )}
          </section>
        );
      })}
    </>
  );
}
