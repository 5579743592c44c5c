import { layoutLayers } from './layoutLayers';
import type { MapEdge, MapNode } from './MapModel';
import type { Box } from './Placed';
import { toNodeWidth } from './toLabel';

const NODE_HEIGHT = 32;
const GAP = 10;
const LAYER_GAP = 44;

/** The inside of a box. */
export type GroupLayout = {
  readonly width: number;
  readonly height: number;
  /** By reference, from the corner of the box. */
  readonly nodes: ReadonlyMap<string, Box>;
};

/** Gives the entities of one system their places: in layers those that need one another, the others in a grid below. */
export function layoutGroup(
  nodes: readonly MapNode[],
  edges: readonly MapEdge[],
): GroupLayout {
  const tied = new Set(edges.flatMap(({ needer, needed }) => [needer, needed]));
  const layers = layoutTied(
    nodes.filter(({ ref }) => tied.has(ref)),
    edges,
  );
  const grid = layoutGrid(nodes.filter(({ ref }) => !tied.has(ref)));
  const below =
    layers.height > 0 && grid.height > 0 ? layers.height + GAP : layers.height;
  return {
    width: Math.max(layers.width, grid.width),
    height: below + grid.height,
    nodes: new Map([
      ...layers.nodes,
      ...[...grid.nodes].map(
        ([ref, box]) => [ref, { ...box, y: box.y + below }] as const,
      ),
    ]),
  };
}

function layoutTied(
  nodes: readonly MapNode[],
  edges: readonly MapEdge[],
): GroupLayout {
  if (nodes.length === 0) {
    return { width: 0, height: 0, nodes: new Map() };
  }
  const { width, height, boxes } = layoutLayers(
    nodes.map(({ ref, title }) => ({
      id: ref,
      width: toNodeWidth(title),
      height: NODE_HEIGHT,
    })),
    edges.map(({ needer, needed }) => ({
      from: needer,
      to: needed,
      weight: 1,
    })),
    { within: GAP, between: LAYER_GAP },
  );
  return { width, height, nodes: boxes };
}

/** As many columns as make the grid about twice as wide as it is high, each as wide as it has to be. */
function layoutGrid(nodes: readonly MapNode[]): GroupLayout {
  const rows = Math.ceil(Math.sqrt(nodes.length * 2));
  const columns = nodes.length > 0 ? Math.ceil(nodes.length / rows) : 0;
  const slices = Array.from({ length: columns }, (_, column) =>
    nodes.slice(column * rows, (column + 1) * rows),
  );
  const widths = slices.map(own =>
    Math.max(...own.map(({ title }) => toNodeWidth(title))),
  );
  const toLeft = (column: number) =>
    widths.slice(0, column).reduce((sum, width) => sum + width + GAP, 0);
  const places = slices.flatMap((own, column) =>
    own.map(({ ref }, row): [string, Box] => [
      ref,
      {
        x: toLeft(column),
        y: row * (NODE_HEIGHT + GAP),
        width: widths[column],
        height: NODE_HEIGHT,
      },
    ]),
  );
  const height = Math.min(rows, nodes.length) * (NODE_HEIGHT + GAP) - GAP;
  return {
    width: Math.max(0, toLeft(columns) - GAP),
    height: Math.max(0, height),
    nodes: new Map(places),
  };
}
