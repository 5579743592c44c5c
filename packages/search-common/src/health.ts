/**
 * How an index of one type of documents is doing.
 *
 * @public
 */
export type IndexHealth = {
  readonly type: string;
  readonly documents: number;
  /** Entities or repositories that have documents. */
  readonly groups: number;
  /** Changes that are known and not yet in the index. */
  readonly pending: number;
  /** Seconds since the oldest of them. */
  readonly lagSeconds?: number;
  /** When something was last written. ISO 8601. */
  readonly changedAt?: string;
  /** When it was last built as a whole. ISO 8601. */
  readonly builtAt?: string;
  readonly state: 'ready' | 'building' | 'failing';
  /** While it is built as a whole: documents that are ready. */
  readonly built?: number;
  readonly lastError?: {
    readonly message: string;
    /** ISO 8601. */
    readonly at: string;
  };
};

/**
 * How search is doing.
 *
 * @public
 */
export type SearchHealth = {
  readonly engine: {
    readonly name: 'sqlite' | 'postgres' | 'opensearch' | 'elasticsearch';
    /** What is wrong with it, if anything. */
    readonly fault?: string;
  };
  readonly indexes: readonly IndexHealth[];
};
