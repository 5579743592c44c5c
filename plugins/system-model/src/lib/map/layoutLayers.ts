import { graphlib, layout } from '@dagrejs/dagre';
import type { Box, Point } from './Placed';

type Item = {
  readonly id: string;
  readonly width: number;
  readonly height: number;
};

type Line = {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
};

/** Boxes in layers from left to right, so that lines lead to the right where that can be. */
export function layoutLayers(
  items: readonly Item[],
  lines: readonly Line[],
  gaps: { readonly within: number; readonly between: number },
): {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  /** In the order of the lines. */
  readonly points: ReadonlyArray<readonly Point[]>;
} {
  // An empty text would be no name for a node.
  const toName = (id: string) => `at ${id}`;
  const graph = new graphlib.Graph();
  graph.setGraph({
    rankdir: 'LR',
    nodesep: gaps.within,
    edgesep: 8,
    ranksep: gaps.between,
    ranker: 'tight-tree',
  });
  graph.setDefaultEdgeLabel(() => ({}));
  items.forEach(({ id, width, height }) =>
    graph.setNode(toName(id), { width, height }),
  );
  lines.forEach(({ from, to, weight }) =>
    graph.setEdge(toName(from), toName(to), { weight }),
  );
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Number.isFinite(width) ? width : 0,
    height: Number.isFinite(height) ? height : 0,
    boxes: new Map(
      items.map(item => {
        // Their middle is told.
        const { x, y } = graph.node(toName(item.id));
        const { id, width: w, height: h } = item;
        return [id, { x: x - w / 2, y: y - h / 2, width: w, height: h }];
      }),
    ),
    points: lines.map(
      ({ from, to }) => graph.edge(toName(from), toName(to)).points,
    ),
  };
}
