import {
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  iconsApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  entityRouteRef,
  useAsyncEntity,
} from '@backstage/plugin-catalog-react';
import type { EntityHeaderLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { Skeleton } from '@backstage/ui';
import { useRouteRefParams } from '@backstage/frontend-plugin-api';
import { PageHeader } from '../../app/layout/PageHeader';
import { TabLinks } from '../../app/layout/TabLinks';
import { toEntityPath } from '../lib/toRow';
import { toTitle } from '../lib/toTitle';
import { LifecycleLabel } from '../page/LifecycleLabel';
import { useKindLabel } from '../page/useKindLabel';
import { catalogModuleTranslationRef } from '../translation';
import { EntityActions } from './EntityActions';
import { EntityName } from './EntityName';
import { getTargets } from './relations';
import { sortTabs } from './sortTabs';
import { useRelated } from './useRelated';
import styles from './EntityName.module.css';

/** The head of an entity page: what it is, whose it is, what can be done with it. */
export function EntityHeader(props: EntityHeaderLayoutProps) {
  const { entity, loading } = useAsyncEntity();
  const { name } = useRouteRefParams(entityRouteRef);
  if (entity) {
    return <LoadedHeader entity={entity} {...props} />;
  }
  return (
    <PageHeader
      title={name}
      meta={loading && <Skeleton width={240} height={16} />}
      tabs={loading && <TabLinks label="" tabs={[]} />}
    />
  );
}

function LoadedHeader(props: EntityHeaderLayoutProps & { entity: Entity }) {
  const { entity, activeTabId } = props;
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const icons = useApi(iconsApiRef);
  const toKindLabel = useKindLabel();
  const related = useRelated(entity);
  const kind = entity.kind.toLowerCase();
  const path = toEntityPath(stringifyEntityRef(entity));
  const { type, lifecycle } = entity.spec ?? {};
  const owners = getTargets(entity, RELATION_OWNED_BY);
  const tabs = sortTabs(props.tabs);
  return (
    <PageHeader
      icon={icons.icon(`kind:${kind}`)}
      title={toTitle(entity)}
      documentTitle={[
        ...tabs.filter(({ id, path: p }) => id === activeTabId && p),
        { label: toTitle(entity) },
      ]
        .map(({ label }) => label)
        .join(' | ')}
      breadcrumbs={[
        { label: t('page.catalog'), href: '/catalog' },
        { label: toKindLabel(kind), href: `/catalog?kind=${kind}` },
        ...getTargets(entity, RELATION_PART_OF)
          .slice(0, 1)
          .flatMap(ref => {
            const parent = related?.get(ref);
            return parent
              ? [{ label: toTitle(parent), href: toEntityPath(ref) }]
              : [];
          }),
      ]}
      meta={
        <>
          {typeof type === 'string' && <span>{type}</span>}
          {typeof lifecycle === 'string' && (
            <LifecycleLabel value={lifecycle} />
          )}
          {owners.length > 0 && (
            <span className={styles.owner}>
              {t('entity.ownedBy')}
              {owners.map(ref => (
                <EntityName key={ref} entityRef={ref} related={related} />
              ))}
            </span>
          )}
        </>
      }
      actions={<EntityActions entity={entity} />}
      tabs={
        <TabLinks
          label={t('entity.tabs')}
          current={activeTabId}
          tabs={tabs.map(tab => ({
            id: tab.id,
            label: tab.label,
            href: tab.path ? `${path}/${tab.path}` : path,
          }))}
        />
      }
    />
  );
}
