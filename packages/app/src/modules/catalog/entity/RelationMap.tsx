import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  iconsApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { toTitle } from '../lib/toTitle';
import { catalogModuleTranslationRef } from '../translation';
import { EntityName } from './EntityName';
import { InfoCard } from '@fairway/frontend-toolkit';
import { getTargets, RelationGroup, toRelationGroups } from './relations';
import { useRelated } from './useRelated';
import styles from './RelationMap.module.css';

const SHOWN = 6;

/** Relations that lead to an entity stand on its left, those that lead on from it on its right. */
const incoming: ReadonlyArray<RelationGroup['id']> = [
  'dependencyOf',
  'providedBy',
  'consumedBy',
];

/**
 * The neighbours of an entity as a graph of one hop that is also a list: every
 * name is whole, is a link, and is reached by keyboard. Absent when it stands alone.
 */
export function RelationMap(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const icons = useApi(iconsApiRef);
  const related = useRelated(entity);

  const groups = toRelationGroups(entity);
  const parents: RelationGroup = {
    id: 'partOf',
    refs: getTargets(
      entity,
      RELATION_PART_OF,
      RELATION_CHILD_OF,
      RELATION_MEMBER_OF,
    ),
  };
  const left = [
    ...(parents.refs.length > 0 ? [parents] : []),
    ...groups.filter(({ id }) => incoming.includes(id)),
  ];
  const right = groups.filter(({ id }) => !incoming.includes(id));
  if (left.length + right.length === 0) {
    return null;
  }
  const ref = stringifyEntityRef(entity);
  return (
    <InfoCard
      title={t('relations.title')}
      action={
        <Link
          to={`/catalog-graph?rootEntityRefs%5B%5D=${encodeURIComponent(ref)}`}
        >
          {t('relations.graph')}
        </Link>
      }
    >
      <div className={styles.map}>
        {left.length > 0 && (
          <div className={styles.left}>
            {left.map(group => (
              <Group key={group.id} group={group} related={related} />
            ))}
          </div>
        )}
        <div className={styles.self}>
          <span aria-hidden="true">
            {icons.icon(`kind:${entity.kind.toLowerCase()}`)}
          </span>
          {toTitle(entity)}
        </div>
        {right.length > 0 && (
          <div className={styles.right}>
            {right.map(group => (
              <Group key={group.id} group={group} related={related} />
            ))}
          </div>
        )}
      </div>
    </InfoCard>
  );
}

function Group(props: {
  group: RelationGroup;
  related: ReadonlyMap<string, Entity> | undefined;
}) {
  const { group, related } = props;
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const [all, setAll] = useState(false);
  const refs = all ? group.refs : group.refs.slice(0, SHOWN);
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>{t(`relations.${group.id}`)}</h3>
      <ul className={styles.nodes}>
        {refs.map(target => (
          <li key={target} className={styles.node}>
            <EntityName entityRef={target} related={related} />
          </li>
        ))}
      </ul>
      {refs.length < group.refs.length && (
        <Button size="small" variant="tertiary" onPress={() => setAll(true)}>
          {t('relations.all', { number: String(group.refs.length) })}
        </Button>
      )}
    </div>
  );
}
