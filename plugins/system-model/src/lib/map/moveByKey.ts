import { fitAll, zoomAt, type Size, type Viewport } from './viewport';

const STEP = 80;
const ZOOM = 1.25;

/** What a key does to what is seen of a map; `undefined` for keys that do nothing. */
export function moveByKey(
  viewport: Viewport,
  key: string,
  map: Size,
  view: Size,
): Viewport | undefined {
  const middle = { x: view.width / 2, y: view.height / 2 };
  const move = (x: number, y: number) => ({
    ...viewport,
    x: viewport.x + x,
    y: viewport.y + y,
  });
  switch (key) {
    case 'ArrowLeft':
      return move(STEP, 0);
    case 'ArrowRight':
      return move(-STEP, 0);
    case 'ArrowUp':
      return move(0, STEP);
    case 'ArrowDown':
      return move(0, -STEP);
    case '+':
    case '=':
      return zoomAt(viewport, ZOOM, middle);
    case '-':
      return zoomAt(viewport, 1 / ZOOM, middle);
    case '0':
      return fitAll(map, view);
    default:
      return undefined;
  }
}
