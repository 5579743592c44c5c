import {
  DEPENDENCY_DIRECTIONS,
  type DependencyDirection,
} from '@fairway/plugin-system-model-common';

export const DEPTHS = [1, 2, 3, 5, 8] as const;
const DEFAULT_DEPTH = 3;
const MOST_DEPTH = 10;

/** What a map shows; all of it is in the address. */
export type MapState = {
  /** Whose map; none is chosen yet without. */
  readonly entity?: string;
  readonly depth: number;
  readonly direction: DependencyDirection;
  readonly view?: 'map' | 'list';
  readonly focus?: string;
  readonly text: string;
};

/** Reads the state of a map from its address. */
export function readMapState(params: URLSearchParams): MapState {
  const depth = Number(params.get('depth'));
  const view = params.get('view');
  const isDepth = Number.isInteger(depth) && depth >= 1 && depth <= MOST_DEPTH;
  return {
    entity: params.get('entity') ?? undefined,
    depth: isDepth ? depth : DEFAULT_DEPTH,
    direction:
      DEPENDENCY_DIRECTIONS.find(one => one === params.get('direction')) ??
      'both',
    view: view === 'map' || view === 'list' ? view : undefined,
    focus: params.get('focus') ?? undefined,
    text: params.get('q') ?? '',
  };
}
