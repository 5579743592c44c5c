/**
 * An entity of a release.
 *
 * @public
 */
export type ReleaseEntity = {
  /** `component:default/shop`, in lower case. */
  readonly entityRef: string;
  /** In the descriptor format of Backstage, without relations and status. */
  readonly entity: Readonly<Record<string, unknown>>;
  /** Other names it goes by, former ones included; in lower case. */
  readonly aliases: readonly string[];
  /** Of its last change. */
  readonly sequence: number;
  /** Fields about which sources disagree. */
  readonly conflicts: number;
  /** Fields whose value may no longer be true. */
  readonly stale: number;
  /** What it is found by: in lower case, references in full. */
  readonly fields: Readonly<
    Partial<
      Record<
        'type' | 'lifecycle' | 'owner' | 'system' | 'tier' | 'product',
        string
      >
    >
  > & { readonly tags: readonly string[] };
};

/** @public */
export type ReleaseEdge = {
  readonly from: string;
  readonly to: string;
  /** `dependsOn`, `partOf`, `providesApi`, `consumesApi`, `ownedBy`. */
  readonly type: string;
};

/** @public */
export type ReleaseChange = {
  readonly sequence: number;
  readonly entityRef: string;
  readonly type: 'changed' | 'removed';
  /** ISO 8601. */
  readonly at: string;
};

/**
 * What an entity needs (`down`), and what needs it (`up`). An API is needed by
 * what consumes it, and needs what provides it.
 *
 * @public
 */
export type ReleaseDependencies = {
  readonly root: string;
  /** By depth and reference. One that is both above and below is there twice. */
  readonly nodes: readonly {
    readonly entityRef: string;
    /** Steps, the shortest way. */
    readonly depth: number;
    readonly direction: 'self' | 'up' | 'down';
    /** Whether a source describes it; others only name it. */
    readonly isKnown: boolean;
  }[];
  readonly edges: readonly ReleaseEdge[];
};
