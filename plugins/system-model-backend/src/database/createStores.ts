import { Knex } from 'knex';
import { CollectionStore } from './CollectionStore';
import { DecisionStore } from './DecisionStore';
import { EntityStore } from './EntityStore';
import { FormerNameStore } from './FormerNameStore';
import { ManifestStore } from './ManifestStore';
import { ObservationStore } from './ObservationStore';
import { OutdatedStore } from './OutdatedStore';
import { SourceStore } from './SourceStore';

export type Stores = ReturnType<typeof createStores>;

/**
 * Makes all stores.
 *
 * @param knex - The database, or a transaction in which all of them take part
 */
export function createStores(knex: Knex) {
  return {
    collections: new CollectionStore(knex),
    decisions: new DecisionStore(knex),
    entities: new EntityStore(knex),
    formerNames: new FormerNameStore(knex),
    manifests: new ManifestStore(knex),
    observations: new ObservationStore(knex),
    outdated: new OutdatedStore(knex),
    sources: new SourceStore(knex),
  };
}
