import { z } from 'zod';
import { parseOrInputError } from './parseOrInputError';

const changedSchema = z.object({ entityRefs: z.array(z.string()) });

/**
 * Topic on which the catalog tells that entities are new or have changed.
 *
 * @remarks
 *
 * Published by `@fairway/plugin-catalog-backend-module-changes`, a moment before
 * the new state can be read, and not for entities that were removed.
 *
 * @public
 */
export const CATALOG_ENTITIES_CHANGED_TOPIC = 'catalog.entities-changed';

/**
 * Payload of {@link CATALOG_ENTITIES_CHANGED_TOPIC}.
 *
 * @public
 */
export type CatalogEntitiesChangedPayload = {
  /** References of the entities, at most some hundreds; more are told in further events. */
  readonly entityRefs: readonly string[];
};

/**
 * Reads the references of an event of {@link CATALOG_ENTITIES_CHANGED_TOPIC}.
 *
 * @throws InputError if it is no such payload
 * @public
 */
export function readChangedEntities(payload: unknown): readonly string[] {
  return parseOrInputError(
    changedSchema,
    payload,
    'The event about changed entities',
  ).entityRefs;
}

/**
 * Topic on which search tells that what entities belong to is called otherwise:
 * documents that are found by it have to be looked at again. It carries a
 * {@link CatalogEntitiesChangedPayload}.
 *
 * @public
 */
export const SEARCH_ENTITIES_OUTDATED_TOPIC = 'search.entities-outdated';

/**
 * Topic on which TechDocs tells that the docs of an entity were built and published.
 *
 * @public
 */
export const TECHDOCS_BUILT_TOPIC = 'techdocs.built';

/**
 * Payload of {@link TECHDOCS_BUILT_TOPIC}.
 *
 * @public
 */
export type TechdocsBuiltPayload = {
  readonly entityRef: string;
};
