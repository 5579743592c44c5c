import {
  getCompoundEntityRef,
  parseEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  RelationGraph,
  technicalKinds,
} from '../../catalog-graph/page/RelationGraph';
import { toEntityPath } from '../lib/toRow';
import { toDependencyGroups } from './relations';
import { RelationTables } from './RelationTables';
import styles from './RelationTables.module.css';

/** What an entity needs and what needs it: as a picture, then as lists. */
export function DependenciesContent() {
  const { entity } = useEntity();
  const navigate = useNavigate();
  const roots = useMemo(() => [getCompoundEntityRef(entity)], [entity]);
  return (
    <>
      <div className={styles.graph} style={{ height: toHeight(entity) }}>
        <RelationGraph
          roots={roots}
          depth={1}
          kinds={technicalKinds}
          onSelect={ref => navigate(toEntityPath(ref))}
        />
      </div>
      <RelationTables groupsOf={toDependencyGroups} />
    </>
  );
}

/** Height in pixels at which the names of all neighbours can be read. */
function toHeight({ relations = [] }: Entity): number {
  const neighbours = new Set(
    relations
      .map(({ targetRef }) => targetRef)
      .filter(ref => technicalKinds.includes(parseEntityRef(ref).kind)),
  );
  return Math.min(640, Math.max(240, neighbours.size * 64));
}
