import { JsonValue } from '@backstage/types';
import { ManifestProblem } from '@fairway/plugin-system-model-node';

/** A document of a file of YAML, as far as it can be read. */
export type YamlDocument = {
  /** `undefined` if there is nothing in it, or it cannot be read. */
  readonly value?: JsonValue;
  /** From 1, by JSON Pointer: of keys in objects, of members in lists. */
  readonly lines: Readonly<Record<string, number>>;
  readonly problems: readonly ManifestProblem[];
};
