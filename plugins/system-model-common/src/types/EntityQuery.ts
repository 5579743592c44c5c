import { FieldProvenance } from './Provenance';
import { ModelChange, ModelEntity } from './ModelEntity';

/**
 * Fields that entities are chosen by, each with the values of which an entity has one.
 *
 * @public
 */
export const ENTITY_FILTERS = [
  'kind',
  'namespace',
  'owner',
  'type',
  'lifecycle',
  'tier',
  'product',
  'system',
  'tag',
] as const;

/**
 * Which entities are asked for: those that fit all that is given. Case makes no difference.
 *
 * @public
 */
export type EntityFilter = Readonly<
  Partial<Record<(typeof ENTITY_FILTERS)[number], readonly string[]>>
> & {
  /** Part of a name, or of another name that the entity goes by. */
  readonly q?: string;
};

/**
 * Which page of a list is asked for.
 *
 * @public
 */
export type PageRequest = {
  /** At most so many; 50 unless said otherwise, at most 500. */
  readonly limit?: number;
  /** `nextCursor` of the page before; only for the same question. */
  readonly cursor?: string;
};

/**
 * A page of a list. There are more as long as there is a `nextCursor`.
 *
 * @public
 */
export type ModelPage<T> = {
  readonly items: readonly T[];
  readonly nextCursor?: string;
};

/** @public */
export type EntityQuery = EntityFilter &
  PageRequest & {
    /** Parts of the entity that are wanted, e.g. `metadata.name`; all unless said otherwise. */
    readonly fields?: readonly string[];
  };

/**
 * An entity without where its values come from.
 *
 * @public
 */
export type ModelEntityView = Omit<ModelEntity, 'provenance'> & {
  /** Fields about which sources disagree. */
  readonly conflicts: number;
  /** Fields whose value may no longer be true. */
  readonly stale: number;
};

/**
 * Where all values of an entity come from.
 *
 * @public
 */
export type EntityProvenance = Pick<
  ModelEntity,
  'entityRef' | 'provenance' | 'sequence'
>;

/**
 * An entity with where its values come from.
 *
 * @public
 */
export type EntityRecord = ModelEntityView & Pick<ModelEntity, 'provenance'>;

/**
 * Entities that were asked for by reference, in no order. Those that there are not, or that the caller may not read, are left out.
 *
 * @public
 */
export type EntityRecords = {
  readonly items: readonly EntityRecord[];
  /** References to ask for again: all of them together were too large for one answer. */
  readonly rest: readonly string[];
};

/**
 * How many entities are told of at once.
 *
 * @public
 */
export const MOST_RECORDS = 100;

/**
 * Fields of an entity that its owner is to look at.
 *
 * @public
 */
export type EntityFindings = {
  readonly entityRef: string;
  readonly title?: string;
  readonly owner?: string;
  readonly fields: readonly FieldProvenance[];
};

/**
 * What changed, in the order in which it did. Each entity is there once, with its last change.
 *
 * @public
 */
export type ChangesPage = {
  readonly items: readonly ModelChange[];
  /** To be asked with next, even if there is nothing more now. */
  readonly cursor: string;
  /** Whether there is more already. */
  readonly hasMore: boolean;
};
