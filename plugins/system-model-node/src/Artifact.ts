import {
  ModelChange,
  ModelEdge,
  ModelEntity,
} from '@fairway/plugin-system-model-common';
import { ManifestProblem } from './ManifestFormat';

/**
 * Reads the whole model as it is at one moment, page by page.
 *
 * @public
 */
export interface ModelReader {
  /** The last change that is in it. */
  readonly sequence: number;
  /** Sorted by reference. */
  listEntities(): AsyncIterable<readonly ModelEntity[]>;
  listEdges(): AsyncIterable<readonly ModelEdge[]>;
  /** Changes after a sequence. */
  listChanges(since: number): AsyncIterable<readonly ModelChange[]>;
  listProblems(): AsyncIterable<
    readonly (ManifestProblem & {
      readonly source: string;
      readonly collection: string;
      readonly path: string;
      /** Of the entities the manifest is about, as far as known. */
      readonly owners: readonly string[];
    })[]
  >;
}

/**
 * A file made of the model.
 *
 * @public
 */
export type Artifact = {
  /** Relative, with slashes, e.g. `entities.ndjson`. */
  readonly path: string;
  readonly mediaType: string;
  readonly content: AsyncIterable<string>;
};

/**
 * Makes artifacts of the whole model.
 *
 * @public
 */
export interface Processor {
  readonly id: string;
  process(model: ModelReader): readonly Artifact[];
}
