import type { Box, Point } from './Placed';

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Finds what an arrow key leads to: what is nearest in its direction, straight ahead before aside. */
export function findNeighbour(
  ref: string,
  key: string,
  boxes: ReadonlyMap<string, Box>,
): string | undefined {
  const direction = DIRECTIONS[key];
  const from = boxes.get(ref);
  if (!direction || !from) {
    return undefined;
  }
  const start = toMiddle(from);
  let best: { ref: string; cost: number } | undefined;
  for (const [other, box] of boxes) {
    const { x, y } = toMiddle(box);
    const ahead = (x - start.x) * direction.x + (y - start.y) * direction.y;
    const aside = Math.abs(
      (x - start.x) * direction.y + (y - start.y) * direction.x,
    );
    const cost = ahead + 2 * aside;
    const isAhead = ahead > 1 && ahead * 2 >= aside;
    if (isAhead && (!best || cost < best.cost)) {
      best = { ref: other, cost };
    }
  }
  return best?.ref;
}

function toMiddle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
