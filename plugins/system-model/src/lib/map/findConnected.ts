import type { MapEdge } from './MapModel';

/** Finds an entity with all that it needs, step by step, and all that needs it. */
export function findConnected(
  ref: string,
  edges: readonly MapEdge[],
): ReadonlySet<string> {
  const down = follow(ref, index(edges, 'needer', 'needed'));
  const up = follow(ref, index(edges, 'needed', 'needer'));
  return new Set([...down, ...up]);
}

function index(
  edges: readonly MapEdge[],
  from: keyof MapEdge,
  to: keyof MapEdge,
): ReadonlyMap<string, string[]> {
  const next = new Map<string, string[]>();
  for (const edge of edges) {
    const targets = next.get(edge[from]) ?? [];
    targets.push(edge[to]);
    next.set(edge[from], targets);
  }
  return next;
}

function follow(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const seen = new Set([start]);
  // A set tells what is added to it while it is walked through.
  for (const ref of seen) {
    next.get(ref)?.forEach(target => seen.add(target));
  }
  return seen;
}
