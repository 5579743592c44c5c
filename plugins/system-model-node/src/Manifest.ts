import { JsonObject } from '@backstage/types';
import { Place } from '@fairway/plugin-system-model-common';

/**
 * A file or an object that may say something of entities.
 *
 * @public
 */
export type Manifest = {
  /**
   * Names it within its collection: a path relative to the root of a repository,
   * or `<apiVersion>/<kind>/<name>` of an object.
   */
  readonly path: string;
  /** The text of a file, or an object as its API gives it. */
  readonly content: string | JsonObject;
  /** Without a line: formats tell lines. */
  readonly place: Place;
};

/**
 * What manifests are found in together, and read anew as a whole: a repository, a namespace of a cluster, a folder of a bucket.
 *
 * @public
 */
export type Collection = {
  /** Names it within its source, e.g. `group/project`. Stays the same when it is renamed, if the host tells so. */
  readonly key: string;
  /** What a person calls it. */
  readonly title?: string;
  /** Opens it. */
  readonly url?: string;
};
