import { JsonValue } from '@backstage/types';
import { SourceSettings } from './SourceSettings';

/** How a source does. Times in milliseconds. */
export type SourceState = {
  readonly id: string;
  readonly type: string;
  /** Of its configuration and of the formats it was read with. */
  readonly fingerprint?: string;
  /** When a replica last said that it has this configuration. */
  readonly configuredAt?: number;
  /** Since when no replica has it in its configuration. */
  readonly unconfiguredSince?: number;
  /** Absent until a replica has told of it. */
  readonly settings?: SourceSettings;
  /** Of the last scan that ended well. */
  readonly cursor?: JsonValue;
  /** The scan under way, or interrupted. */
  readonly run?: ScanRun;
  /** Of the last scan. */
  readonly startedAt?: number;
  readonly finishedAt?: number;
  readonly succeededAt?: number;
  /** Last scan of all that ended well. */
  readonly listedAt?: number;
  /** When somebody asked for a scan of all; absent once there was one. */
  readonly wantedAt?: number;
  readonly failingSince?: number;
  readonly error?: string;
  /** Why missing collections are not taken away. */
  readonly heldBack?: string;
  /** Of the last scan. */
  readonly requests: number;
  readonly bytes: number;
  /** Until when a replica has said that it is at it. */
  readonly leasedUntil: number;
};

export type ScanRun = {
  readonly id: string;
  readonly mode: 'all' | 'changes';
  readonly position?: JsonValue;
  readonly startedAt: number;
};
