import { Place } from '@fairway/plugin-system-model-common';
import { ManifestProblem } from '@fairway/plugin-system-model-node';

/** A manifest as it was last read. */
export type StoredManifest = {
  readonly id: number;
  readonly source: string;
  readonly collection: string;
  readonly path: string;
  /** Id of its format. */
  readonly format: string;
  /** SHA-256, in hex, of all that its observations depend on. */
  readonly checksum: string;
  readonly place: Place;
  readonly problems: readonly ManifestProblem[];
};
