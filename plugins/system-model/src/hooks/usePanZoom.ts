import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type PointerEvent,
} from 'react';
import type { Point } from '../lib/map/Placed';
import { zoomAt, type Viewport } from '../lib/map/viewport';

const WHEEL = 0.0015;
/** Less is a click with an unsteady hand. */
const LEAST_DRAG = 4;

/**
 * Moves and zooms a map with mouse, wheel and fingers.
 *
 * @returns The state, and handlers for the element that is moved
 */
export function usePanZoom(initial: Viewport) {
  const [viewport, setViewport] = useState(initial);
  const [element, setElement] = useState<SVGSVGElement | null>(null);
  const pointers = useRef(new Map<number, Point>());
  const dragged = useRef(0);

  useEffect(() => {
    if (!element) {
      return undefined;
    }
    // React listens to wheels passively, and the page would move along.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      const point = { x: event.clientX - left, y: event.clientY - top };
      const by = Math.exp(-event.deltaY * WHEEL);
      setViewport(current => zoomAt(current, by, point));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [element]);

  const onPointerDown = useCallback((event: PointerEvent) => {
    pointers.current.set(event.pointerId, toPoint(event));
    dragged.current = 0;
  }, []);
  const onPointerMove = useCallback((event: PointerEvent) => {
    const before = pointers.current.get(event.pointerId);
    if (!before) {
      return;
    }
    const now = toPoint(event);
    const others = [...pointers.current].filter(
      ([id]) => id !== event.pointerId,
    );
    pointers.current.set(event.pointerId, now);
    dragged.current += distance(before, now);
    if (dragged.current < LEAST_DRAG) {
      return;
    }
    event.currentTarget.setPointerCapture?.(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    setViewport(current =>
      others.length > 0
        ? pinch(current, others[0][1], before, now, { x: left, y: top })
        : {
            ...current,
            x: current.x + now.x - before.x,
            y: current.y + now.y - before.y,
          },
    );
  }, []);
  const onPointerUp = useCallback((event: PointerEvent) => {
    pointers.current.delete(event.pointerId);
  }, []);

  return {
    viewport,
    setViewport,
    /** Whether what ends now was a movement, so that it is no click. */
    wasDragged: useCallback(() => dragged.current >= LEAST_DRAG, []),
    handlers: {
      ref: setElement,
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: onPointerUp,
    },
  };
}

function pinch(
  viewport: Viewport,
  other: Point,
  before: Point,
  now: Point,
  origin: Point,
): Viewport {
  const by = distance(other, now) / Math.max(1, distance(other, before));
  return zoomAt(viewport, by, {
    x: (other.x + now.x) / 2 - origin.x,
    y: (other.y + now.y) / 2 - origin.y,
  });
}

function toPoint(event: PointerEvent): Point {
  return { x: event.clientX, y: event.clientY };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
