/** An entity on a map. */
export type MapNode = {
  readonly ref: string;
  readonly title: string;
  readonly kind: string;
  readonly owner?: string;
  readonly tier?: string;
  /** Reference of the system it is part of. */
  readonly system?: string;
  /** Whether a source describes it; others only name it. */
  readonly isKnown: boolean;
};

/** That one entity needs another one. An API needs what provides it. */
export type MapEdge = {
  readonly needer: string;
  readonly needed: string;
};

/** What a map shows, before it has a place on it. */
export type MapModel = {
  readonly root: string;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** What is said of entities for which no system is known. */
  readonly rest: 'noSystem' | 'elsewhere';
  readonly isTruncated: boolean;
};
