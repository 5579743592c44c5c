import { JsonObject } from '@backstage/types';
import { Origin, Place } from '@fairway/plugin-system-model-common';
import { SourceSettings } from './SourceSettings';

/** What a manifest says of an entity, with all that tells how far to believe it. Times in milliseconds. */
export type StoredObservation = {
  readonly entityRef: string;
  readonly source: string;
  readonly origin: Origin;
  /** Key of the collection. */
  readonly collection: string;
  /** Of the manifest. */
  readonly path: string;
  /** Among the observations of the manifest, from 0. */
  readonly ordinal: number;
  /** Of the manifest; lines are in `lines`. */
  readonly place: Place;
  readonly data: JsonObject;
  readonly aliases: readonly string[];
  /** By JSON Pointer into `data`. */
  readonly lines: Readonly<Record<string, number>>;
  /** By JSON Pointer into `data`. */
  readonly firstSeen: Readonly<Record<string, number>>;
  /** When the collection was last read, or known to be the same. */
  readonly readAt: number;
  /** Of its source; absent for what nobody scans. */
  readonly settings?: SourceSettings;
  /** Its source or its collection cannot be read. */
  readonly failing?: { readonly since: number; readonly error: string };
};
