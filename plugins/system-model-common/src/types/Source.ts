import { JsonObject } from '@backstage/types';
import { Origin } from './Origin';
import { Place } from './Place';

/**
 * How a source does:
 *
 * - `new`: it has not been read yet
 * - `healthy`: its last scan ended well
 * - `failing`: it could not be read; its last good data is kept and marked
 * - `heldBack`: so much of it is missing at once that nothing is taken away until somebody confirms
 *
 * @public
 */
export type SourceHealth = 'new' | 'healthy' | 'failing' | 'heldBack';

/**
 * A source of the model. All times are in ISO 8601.
 *
 * @public
 */
export type SourceStatus = {
  readonly id: string;
  readonly type: string;
  /** What people call its type. */
  readonly title: string;
  readonly origin: Origin;
  readonly health: SourceHealth;
  readonly isRunning: boolean;
  /** The last scan. */
  readonly startedAt?: string;
  readonly finishedAt?: string;
  /** Of the last scan. */
  readonly requests: number;
  readonly bytes: number;
  /** The last scan that ended well. */
  readonly succeededAt?: string;
  /** The last scan of all collections that ended well. */
  readonly listedAt?: string;
  readonly failingSince?: string;
  readonly error?: string;
  /** Why missing collections are not taken away. */
  readonly heldBack?: string;
  readonly counts: {
    readonly collections: number;
    readonly missingCollections: number;
    readonly failingCollections: number;
    readonly manifests: number;
    readonly manifestsWithProblems: number;
    readonly problems: number;
  };
};

/** @public */
export type SourceProblem = {
  /** What is wrong, what was expected, and what to do. */
  readonly message: string;
  /** From 1. */
  readonly line?: number;
  /** JSON Pointer of the value. */
  readonly pointer?: string;
};

/**
 * A manifest that something is wrong with.
 *
 * @public
 */
export type ManifestWithProblems = {
  readonly source: string;
  readonly collection: string;
  readonly collectionTitle?: string;
  readonly collectionUrl?: string;
  readonly path: string;
  readonly format: string;
  readonly place: Place;
  readonly problems: readonly SourceProblem[];
  /** Of what the manifest describes, or else of what its collection does; only those the caller may read. */
  readonly owners: readonly string[];
  /** What the manifest describes all the same; only what the caller may read. */
  readonly entityRefs: readonly string[];
};

/**
 * A source that is to be tried out.
 *
 * @public
 */
export type DryRunRequest = {
  readonly type: string;
  /** As it would stand in the configuration, without `type`. */
  readonly config: JsonObject;
};

/**
 * What a source would find.
 *
 * @public
 */
export type DryRunResult = {
  readonly collections: readonly {
    readonly key: string;
    readonly title?: string;
    readonly url?: string;
    readonly error?: string;
    readonly manifests: readonly {
      readonly path: string;
      readonly format: string;
      readonly entityRefs: readonly string[];
      readonly problems: readonly SourceProblem[];
    }[];
  }[];
  /** Why it was ended before everything was found. */
  readonly endedBecause?: 'time' | 'size';
  /** Why the source could not be read. */
  readonly error?: string;
};

/**
 * A format of manifests.
 *
 * @public
 */
export type FormatInfo = {
  readonly id: string;
  /** Path of its JSON Schema below `/api/system-model`. */
  readonly schemaPath: string;
};
