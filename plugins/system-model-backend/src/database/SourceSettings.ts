import { Origin } from '@fairway/plugin-system-model-common';

/** What is needed of the configuration of a source when it is not there any more, or not in this replica. */
export type SourceSettings = {
  readonly title: string;
  /** Of its manifests. */
  readonly origin: Origin;
  readonly createsEntities: boolean;
  readonly maxAgeMs?: number;
  readonly missingAfterMs: number;
};
