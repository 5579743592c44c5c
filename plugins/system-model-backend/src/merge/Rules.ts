import { Origin } from '@fairway/plugin-system-model-common';

/** That a person decided which source is believed about one field. */
export type Settlement = {
  /** As in the provenance of the field. */
  readonly pointer: string;
  readonly source: string;
  /** Reference of the person. */
  readonly by: string;
  /** Milliseconds. */
  readonly at: number;
};

/** How the claims about one entity become one entity. */
export type Rules = {
  /** `component:default/shop`. */
  readonly entityRef: string;
  /** The most believed first; origins that are not in it come last. */
  readonly precedence: readonly Origin[];
  /** Ids of sources as they stand in the configuration; others come last. */
  readonly sources: readonly string[];
  /** Of this entity. */
  readonly settlements: readonly Settlement[];
  /** Names that the entity had. */
  readonly formerAliases?: readonly string[];
  /** Milliseconds. */
  readonly now: number;
};
