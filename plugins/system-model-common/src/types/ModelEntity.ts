import { JsonObject } from '@backstage/types';
import { FieldProvenance } from './Provenance';

/**
 * An entity as all sources together describe it.
 *
 * @public
 */
export type ModelEntity = {
  /** `component:default/shop`, in lower case. */
  readonly entityRef: string;
  /** In the descriptor format of Backstage, without relations and status. */
  readonly entity: JsonObject;
  /** Other names it goes by, former ones included; in lower case, sorted. */
  readonly aliases: readonly string[];
  /** Sorted by pointer; covers every leaf of the entity but `apiVersion`, `kind`, and its name and namespace, and what owners took out of its lists. */
  readonly provenance: readonly FieldProvenance[];
  /** Place in the order of all changes; grows with each. */
  readonly sequence: number;
};

/**
 * That one entity needs another, or has to do with it.
 *
 * @public
 */
export type ModelEdge = {
  readonly from: string;
  readonly to: string;
  /** In the words of Backstage: `dependsOn`, `partOf`, `providesApi`, `consumesApi`, `ownedBy`. */
  readonly type: string;
};

/**
 * An entry of the feed of changes.
 *
 * @public
 */
export type ModelChange = {
  readonly sequence: number;
  readonly entityRef: string;
  readonly type: 'changed' | 'removed';
  /** ISO 8601. */
  readonly at: string;
};
