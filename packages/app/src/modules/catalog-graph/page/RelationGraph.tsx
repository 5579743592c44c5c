import type { CompoundEntityRef } from '@backstage/catalog-model';
import {
  Direction,
  EntityRelationsGraph,
  type EntityNode,
} from '@backstage/plugin-catalog-graph';
import { renderGraphNode } from './GraphNode';
import styles from './Graph.module.css';

/** Kinds that say how things are built; groups and people would cover it. */
export const technicalKinds = [
  'component',
  'api',
  'resource',
  'system',
  'domain',
];

/** The graph around some entities. */
export function RelationGraph(props: {
  roots: CompoundEntityRef[];
  depth: number;
  kinds?: string[];
  onSelect(entityRef: string): void;
}) {
  const { roots, depth, kinds, onSelect } = props;
  return (
    <EntityRelationsGraph
      className={styles.graph}
      rootEntityNames={roots}
      maxDepth={depth}
      kinds={kinds}
      unidirectional={false}
      mergeRelations
      direction={Direction.LEFT_RIGHT}
      curve="curveMonotoneX"
      zoom="enabled"
      renderNode={renderGraphNode}
      onNodeClick={(node: EntityNode) => onSelect(node.id)}
    />
  );
}
