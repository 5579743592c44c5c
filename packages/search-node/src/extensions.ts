import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { SearchSource } from './source/SearchSource';
import { SearchStore } from './store/SearchStore';

/**
 * Where search is told what there is to find.
 *
 * @remarks
 *
 * Sources are added while modules start; the index begins to follow them when
 * the portal has started. A type can have one source.
 *
 * @public
 */
export interface SearchSourcesExtensionPoint {
  /** @throws if its type has a source already */
  addSource(source: SearchSource): void;
}

/** @public */
export const searchSourcesExtensionPoint =
  createExtensionPoint<SearchSourcesExtensionPoint>({ id: 'search.sources' });

/**
 * Where search is given its engine.
 *
 * @public
 */
export interface SearchStoreExtensionPoint {
  /** @throws if there is one already */
  setStore(store: SearchStore): void;
}

/** @public */
export const searchStoreExtensionPoint =
  createExtensionPoint<SearchStoreExtensionPoint>({ id: 'search.store' });
