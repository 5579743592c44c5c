import { Origin } from '@fairway/plugin-system-model-common';

/** What the configuration says of how claims are merged. */
export type MergeOptions = {
  /** The most believed first. */
  readonly precedence: readonly Origin[];
  /** Milliseconds; origins that never become stale are absent. */
  readonly maxAgeMs: Readonly<Partial<Record<Origin, number>>>;
  /** The most believed first. */
  readonly sources: readonly {
    readonly id: string;
    readonly maxAgeMs?: number;
    readonly createsEntities: boolean;
  }[];
};
