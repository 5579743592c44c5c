import { JsonObject } from '@backstage/types';
import { FieldProvenance } from '@fairway/plugin-system-model-common';

/** What the model says of an entity, and where it has it from. */
export type ModelRecord = {
  readonly entity: JsonObject;
  readonly provenance: readonly FieldProvenance[];
};
