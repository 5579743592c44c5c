import { layoutGroup, type GroupLayout } from './layoutGroup';
import { layoutLayers } from './layoutLayers';
import type { MapEdge, MapModel, MapNode } from './MapModel';
import type { Box, PlacedMap } from './Placed';

const PADDING = 14;
const TITLE = 28;
const GAPS = { within: 28, between: 88 };

type Bundle = { readonly from: string; readonly to: string; count: number };

/**
 * Gives everything on a map its place.
 *
 * @remarks
 *
 * Systems are boxes in layers, and so are the entities within each. Relations between two boxes are one line, since
 * hundreds of single lines across a map are not read by anybody.
 */
export function layoutMap(model: MapModel): PlacedMap {
  const systems = groupBySystem(model.nodes);
  const systemOf = new Map(
    model.nodes.map(({ ref, system = '' }) => [ref, system]),
  );
  const insides = new Map(
    [...systems].map(([system, nodes]) => [
      system,
      layoutGroup(nodes, listInner(system, model.edges, systemOf)),
    ]),
  );
  const bundles = listBundles(model.edges, systemOf);
  const outside = layoutLayers(
    [...insides].map(([id, { width, height }]) => ({
      id,
      width: width + 2 * PADDING,
      height: height + PADDING + TITLE,
    })),
    bundles.map(({ from, to, count }) => ({ from, to, weight: count })),
    GAPS,
  );
  return {
    width: outside.width,
    height: outside.height,
    groups: [...outside.boxes].map(([system, box]) => ({
      ...box,
      system,
      size: systems.get(system)!.length,
    })),
    nodes: new Map(
      [...outside.boxes].flatMap(([system, box]) =>
        moveInto(box, insides.get(system)!),
      ),
    ),
    bundles: bundles.map((bundle, index) => ({
      ...bundle,
      points: outside.points[index],
    })),
  };
}

function groupBySystem(
  nodes: readonly MapNode[],
): ReadonlyMap<string, MapNode[]> {
  const groups = new Map<string, MapNode[]>();
  for (const node of nodes) {
    const { system = '' } = node;
    const group = groups.get(system) ?? [];
    group.push(node);
    groups.set(system, group);
  }
  return groups;
}

function listInner(
  system: string,
  edges: readonly MapEdge[],
  systemOf: ReadonlyMap<string, string>,
): MapEdge[] {
  return edges.filter(
    ({ needer, needed }) =>
      systemOf.get(needer) === system && systemOf.get(needed) === system,
  );
}

function listBundles(
  edges: readonly MapEdge[],
  systemOf: ReadonlyMap<string, string>,
): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const { needer, needed } of edges) {
    const from = systemOf.get(needer);
    const to = systemOf.get(needed);
    if (from !== undefined && to !== undefined && from !== to) {
      const key = JSON.stringify([from, to]);
      const bundle = bundles.get(key) ?? { from, to, count: 0 };
      bundle.count += 1;
      bundles.set(key, bundle);
    }
  }
  return [...bundles.values()];
}

function moveInto(box: Box, { nodes }: GroupLayout): Array<[string, Box]> {
  return [...nodes].map(([ref, inner]) => [
    ref,
    { ...inner, x: box.x + PADDING + inner.x, y: box.y + TITLE + inner.y },
  ]);
}
