import { JsonObject } from '@backstage/types';
import { Origin, Place } from '@fairway/plugin-system-model-common';

/** What one manifest says of one entity, with all that decides how far it is believed. */
export type Claimed = {
  /** Id of the source; `overlay` and `push` for these. */
  readonly source: string;
  /** Of the observation, where it has one of its own; else of its source. */
  readonly origin: Origin;
  /** Of the manifest, without a line. */
  readonly place: Place;
  /** Key of the collection. */
  readonly collection: string;
  /** Of the manifest. */
  readonly path: string;
  /** Place among the observations of the manifest, from 0. */
  readonly ordinal: number;
  readonly data: JsonObject;
  readonly aliases?: readonly string[];
  /** Pointers of members of united lists, by key, that are not so. */
  readonly removes?: readonly string[];
  /** Lines of the manifest by JSON Pointer into `data`. */
  readonly lines?: Readonly<Record<string, number>>;
  /** Milliseconds, by pointer of provenance, as `trackFirstSeen` gives them. */
  readonly firstSeen: Readonly<Record<string, number>>;
  /** Milliseconds. When its collection was last read, or known to be the same. */
  readonly lastSeenAt: number;
  /** Seconds that it is taken as current after it was seen; without it for ever. */
  readonly maxAgeSeconds?: number;
  /** Since when (milliseconds) its source or its collection cannot be read, and why. */
  readonly failing?: { readonly since: number; readonly error: string };
  /** It makes an entity of its own although it is a hint. */
  readonly creates?: boolean;
};
