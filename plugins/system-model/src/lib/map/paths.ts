import type { Box, Point } from './Placed';

/** A line from the right of one box to the left of another, bent so that it can be followed. */
export function toEdgePath(from: Box, to: Box): string {
  const isBack = to.x < from.x + from.width;
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 };
  const bend = isBack ? 60 : Math.max(24, (end.x - start.x) / 2);
  return `M${start.x},${start.y} C${start.x + bend},${start.y} ${
    end.x - bend
  },${end.y} ${end.x},${end.y}`;
}

/** A line through some points, round at each. */
export function toBundlePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest[rest.length - 1];
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1];
    const middle =
      next === last
        ? last
        : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${point.x},${point.y} ${middle.x},${middle.y}`;
  });
  const end = rest.length === 1 ? [`L${last.x},${last.y}`] : [];
  return [`M${first.x},${first.y}`, ...curves, ...end].join(' ');
}
