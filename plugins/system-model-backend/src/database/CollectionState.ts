/** What is known of a collection. Times in milliseconds. */
export type CollectionState = {
  readonly source: string;
  readonly key: string;
  readonly title?: string;
  readonly url?: string;
  /** At which it was last read. */
  readonly version?: string;
  /** The scan that saw it last. */
  readonly runId?: string;
  /** When its manifests were last read, or known to be the same. */
  readonly readAt?: number;
  /** Since when scans do not find it. */
  readonly missingSince?: number;
  /** The host said that it is gone. */
  readonly isRemoved: boolean;
  readonly failingSince?: number;
  readonly error?: string;
};
