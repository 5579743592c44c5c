import type {
  DependencyGraph,
  ModelEdge,
} from '@fairway/plugin-system-model-common';
import { toKind } from '../toKind';
import { toShortRef } from '../toShortRef';
import type { MapEdge, MapModel } from './MapModel';

/** What an entity needs and what needs it, each once. */
export function toMapOfDependencies(graph: DependencyGraph): MapModel {
  // What is both above and below is there twice.
  const nodes = new Map(graph.nodes.map(node => [node.entityRef, node]));
  return {
    root: graph.root,
    rest: 'noSystem',
    isTruncated: graph.isTruncated,
    edges: toMapEdges(graph.edges),
    nodes: [...nodes.values()].map(node => ({
      ref: node.entityRef,
      title: node.title ?? toShortRef(node.entityRef),
      kind: toKind(node.entityRef),
      owner: node.owner,
      tier: node.tier,
      system: node.system,
      isKnown: node.isKnown,
    })),
  };
}

/** Turns relations round to who needs whom, each pair once. */
export function toMapEdges(edges: readonly ModelEdge[]): MapEdge[] {
  const found = new Map<string, MapEdge>();
  for (const { from, to, type } of edges) {
    const edge =
      type === 'providesApi'
        ? { needer: to, needed: from }
        : { needer: from, needed: to };
    found.set(`${edge.needer} ${edge.needed}`, edge);
  }
  return [...found.values()];
}
