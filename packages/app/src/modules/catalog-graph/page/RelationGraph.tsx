import type { CompoundEntityRef } from '@backstage/catalog-model';
import {
  Direction,
  EntityRelationsGraph,
  type EntityNode,
} from '@backstage/plugin-catalog-graph';
import { Suspense } from 'react';
import { LoadingSkeleton } from '../../app/layout/LoadingSkeleton';
import { renderGraphLabel } from './GraphLabel';
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
    // What draws the graph is loaded late; the page around it should not wait.
    <Suspense fallback={<LoadingSkeleton />}>
      <EntityRelationsGraph
        className={styles.graph}
        rootEntityNames={roots}
        maxDepth={depth}
        kinds={kinds}
        // Links between neighbours would make the picture wide and its names small.
        unidirectional
        mergeRelations
        direction={Direction.LEFT_RIGHT}
        curve="curveMonotoneX"
        zoom="enabled"
        renderNode={renderGraphNode}
        renderLabel={renderGraphLabel}
        onNodeClick={(node: EntityNode) => onSelect(node.id)}
      />
    </Suspense>
  );
}
