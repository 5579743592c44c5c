import { JsonObject } from '@backstage/types';

/**
 * What one manifest says of one entity.
 *
 * @public
 */
export type Observation = {
  /** `component:default/shop`; compared without case. */
  readonly entityRef: string;
  /**
   * Any part of an entity in the descriptor format of Backstage: `metadata` and
   * `spec`, whatever the manifest knows. Its kind, namespace and name are those of `entityRef`.
   */
  readonly data: JsonObject;
  /** Other names the entity goes by. */
  readonly aliases?: readonly string[];
  /**
   * Lines of the manifest, from 1, by JSON Pointer into `data`. A value that has
   * none stands where the nearest value around it stands.
   */
  readonly lines?: Readonly<Record<string, number>>;
  /** Believed as if of this origin, where that is not the one of the source: hints in a repository of descriptors. */
  readonly origin?: 'hint';
};
