import { DependencyNode, ModelEdge } from '@fairway/plugin-system-model-common';
import { EntityAccess } from '../access/EntityAccess';
import { DependencyQuery } from './EntityService';

/** More cannot be looked at, nor drawn. */
export const MOST_NODES = 2_000;
const MOST_EDGES = 10_000;

type Way = 'up' | 'down';

/** What was found on the way, without what is shown of each. */
export type Walk = {
  readonly nodes: readonly Pick<
    DependencyNode,
    'entityRef' | 'depth' | 'direction'
  >[];
  readonly edges: readonly ModelEdge[];
  readonly isTruncated: boolean;
};

/**
 * Follows edges from an entity, one question for each step.
 *
 * @remarks
 *
 * What may not be read is neither shown nor passed through: whatever lies behind
 * it would tell of it.
 *
 * @param listNeeds - Edges from some entities, at most so many
 */
export async function walkDependencies(
  root: string,
  query: DependencyQuery,
  access: EntityAccess,
  listNeeds: (
    entityRefs: readonly string[],
    way: Way,
    limit: number,
  ) => Promise<readonly ModelEdge[]>,
): Promise<Walk> {
  const ways: Way[] =
    query.direction === 'both' ? ['up', 'down'] : [query.direction];
  const nodes: Walk['nodes'][number][] = [
    { entityRef: root, depth: 0, direction: 'self' },
  ];
  const edges = new Map<string, ModelEdge>();
  let isTruncated = false;

  for (const way of ways) {
    const seen = new Set([root]);
    let frontier: readonly string[] = [root];
    for (let depth = 1; depth <= query.depth && frontier.length > 0; depth++) {
      const found = await listNeeds(frontier, way, MOST_EDGES + 1);
      const others = [...new Set(found.map(edge => toOther(edge, way)))].filter(
        ref => !seen.has(ref),
      );
      const readable = await access.selectReadable(others);
      const room = MOST_NODES - nodes.length;
      const next = others.filter(ref => readable.has(ref)).sort();
      isTruncated ||= next.length > room || found.length > MOST_EDGES;
      frontier = next.slice(0, room);
      frontier.forEach(entityRef => {
        seen.add(entityRef);
        nodes.push({ entityRef, depth, direction: way });
      });
      for (const edge of found.filter(one => seen.has(toOther(one, way)))) {
        const key = JSON.stringify([edge.from, edge.to, edge.type]);
        if (edges.has(key) || edges.size < MOST_EDGES) {
          edges.set(key, edge);
        } else {
          isTruncated = true;
        }
      }
    }
  }
  return { nodes, edges: [...edges.values()], isTruncated };
}

/** The end that an edge leads to when it is followed this way: an API leads down to what provides it. */
function toOther({ from, to, type }: ModelEdge, way: Way): string {
  const isForward = (way === 'down') !== (type === 'providesApi');
  return isForward ? to : from;
}
