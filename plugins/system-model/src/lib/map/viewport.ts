import type { Box, Point } from './Placed';

/** Which part of a map is seen: how large it is drawn, and how far it is moved. */
export type Viewport = {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
};

export type Size = { readonly width: number; readonly height: number };

const LEAST_SCALE = 0.08;
const MOST_SCALE = 2;
/** Below this, names cannot be read. */
export const READABLE_SCALE = 0.55;

const MARGIN = 24;

const toScale = (scale: number) =>
  Math.min(MOST_SCALE, Math.max(LEAST_SCALE, scale));

/** Shows all of a map, no larger than it is. */
export function fitAll(map: Size, view: Size): Viewport {
  const scale = toScale(
    Math.min(
      1,
      (view.width - 2 * MARGIN) / Math.max(1, map.width),
      (view.height - 2 * MARGIN) / Math.max(1, map.height),
    ),
  );
  return {
    scale,
    x: (view.width - map.width * scale) / 2,
    y: (view.height - map.height * scale) / 2,
  };
}

/** Puts a box in the middle. */
export function centreOn(box: Box, view: Size, scale: number): Viewport {
  return {
    scale,
    x: view.width / 2 - (box.x + box.width / 2) * scale,
    y: view.height / 2 - (box.y + box.height / 2) * scale,
  };
}

/** Zooms so that one point of the view stays where it is. */
export function zoomAt(viewport: Viewport, by: number, point: Point): Viewport {
  const scale = toScale(viewport.scale * by);
  const ratio = scale / viewport.scale;
  return {
    scale,
    x: point.x - (point.x - viewport.x) * ratio,
    y: point.y - (point.y - viewport.y) * ratio,
  };
}

/** What is seen at first: all of a map if its names can be read then, else the surroundings of a box. */
export function startAt(box: Box | undefined, map: Size, view: Size): Viewport {
  const all = fitAll(map, view);
  return all.scale >= READABLE_SCALE || !box
    ? all
    : fill(centreOn(box, view, 0.8), map, view);
}

/** Moves as little as has to be for no more of the view to be empty than must be. */
function fill({ scale, x, y }: Viewport, map: Size, view: Size): Viewport {
  const place = (start: number, length: number, room: number) =>
    length + 2 * MARGIN <= room
      ? (room - length) / 2
      : Math.min(MARGIN, Math.max(room - MARGIN - length, start));
  return {
    scale,
    x: place(x, map.width * scale, view.width),
    y: place(y, map.height * scale, view.height),
  };
}

/** Moves as little as has to be for a box to be seen. */
export function reveal(viewport: Viewport, box: Box, view: Size): Viewport {
  const { scale } = viewport;
  const shift = (start: number, length: number, room: number) => {
    if (start < MARGIN) {
      return MARGIN - start;
    }
    return Math.min(0, room - MARGIN - (start + length));
  };
  const x = box.x * scale + viewport.x;
  const y = box.y * scale + viewport.y;
  return {
    scale,
    x: viewport.x + shift(x, box.width * scale, view.width),
    y: viewport.y + shift(y, box.height * scale, view.height),
  };
}
