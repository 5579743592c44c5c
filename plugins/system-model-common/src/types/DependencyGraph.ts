import { ModelEdge } from './ModelEntity';

/**
 * `down` to what an entity needs, `up` to what needs it.
 *
 * @public
 */
export const DEPENDENCY_DIRECTIONS = ['up', 'down', 'both'] as const;

/** @public */
export type DependencyDirection = (typeof DEPENDENCY_DIRECTIONS)[number];

/** @public */
export type DependencyNode = {
  readonly entityRef: string;
  /** Steps from the entity that was asked about, the shortest way. */
  readonly depth: number;
  readonly direction: 'self' | 'up' | 'down';
  /** Whether a source describes it; others only name it. */
  readonly isKnown: boolean;
  readonly title?: string;
  readonly type?: string;
  readonly lifecycle?: string;
  readonly owner?: string;
  readonly system?: string;
  readonly tier?: string;
};

/**
 * What an entity needs, and what needs it, as far as the caller may read.
 *
 * @remarks
 *
 * An API is needed by what consumes it, and needs what provides it.
 *
 * @public
 */
export type DependencyGraph = {
  readonly root: string;
  /** Sorted by depth and reference. One that is both above and below is there twice. */
  readonly nodes: readonly DependencyNode[];
  /** Between the nodes, in the words of Backstage. */
  readonly edges: readonly ModelEdge[];
  /** Whether there is more than can be shown at once; ask about one of the outer nodes for the rest. */
  readonly isTruncated: boolean;
};
