import { getCompoundEntityRef } from '@backstage/catalog-model';
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
      <div className={styles.graph}>
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
