import { JsonObject } from '@backstage/types';
import { Collection, Manifest } from './Manifest';
import { Observation } from './Observation';

/**
 * What is wrong with a manifest. Told to its owner.
 *
 * @public
 */
export type ManifestProblem = {
  /** What is wrong, what was expected, and what to do, in one or two sentences. */
  readonly message: string;
  /** From 1. */
  readonly line?: number;
  /** JSON Pointer of the value. */
  readonly pointer?: string;
};

/**
 * What a manifest says, and what is wrong with it. One with problems may still say something.
 *
 * @public
 */
export type ParsedManifest = {
  readonly observations: readonly Observation[];
  readonly problems: readonly ManifestProblem[];
};

/**
 * Understands one format of manifests.
 *
 * @public
 */
export interface ManifestFormat {
  /** As it stands in the configuration, e.g. `qm.yaml`. */
  readonly id: string;
  /** JSON Schema (draft 2020-12) of it, published at `/api/system-model/v1/formats/<id>/schema`. */
  readonly schema: JsonObject;
  /** Whether a file of this path, or an object of this name, is of this format. Must not depend on its content. */
  matches(path: string): boolean;
  /**
   * Reads a manifest, which nobody has checked before: it is data of a stranger,
   * up to 5 MB long. Never throws for what is wrong with it.
   */
  parse(manifest: Manifest, collection: Collection): ParsedManifest;
}
