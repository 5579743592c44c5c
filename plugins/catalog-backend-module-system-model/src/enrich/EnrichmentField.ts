import { JsonValue } from '@backstage/types';
import { Origin } from '@fairway/plugin-system-model-common';

/** What one source says of a field, as far as it takes to decide whether to believe it. */
export type EnrichmentClaim = {
  readonly origin: Origin;
  readonly value: JsonValue;
  /** Of the file that says so. */
  readonly file?: { readonly path: string; readonly url?: string };
};

/** What is said of a field of an entity that the catalog has from elsewhere. */
export type EnrichmentField = {
  /** JSON Pointer, as in the provenance of the entity. */
  readonly pointer: string;
  /** A person chose the first claim. */
  readonly isSettled: boolean;
  /** The most believed first. */
  readonly claims: readonly EnrichmentClaim[];
};
