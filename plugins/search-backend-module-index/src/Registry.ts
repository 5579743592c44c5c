import {
  SearchSource,
  SearchSourcesExtensionPoint,
  SearchStore,
  SearchStoreExtensionPoint,
} from '@fairway/search-node';

/** Keeps what other modules bring: sources of documents, and the engine. */
export class Registry
  implements SearchSourcesExtensionPoint, SearchStoreExtensionPoint
{
  readonly sources = new Map<string, SearchSource>();
  #store: SearchStore | undefined;

  addSource(source: SearchSource): void {
    if (this.sources.has(source.type)) {
      throw new Error(
        `There is a source of documents of type "${source.type}" already; a type can have one`,
      );
    }
    this.sources.set(source.type, source);
  }

  setStore(store: SearchStore): void {
    if (this.#store) {
      throw new Error(
        `Search has the engine ${
          this.#store.name
        } already; remove the module of it or of ${store.name}`,
      );
    }
    this.#store = store;
  }

  getStore(): SearchStore {
    if (!this.#store) {
      throw new Error(
        'Search has no engine: install the module of one, such as @fairway/plugin-search-backend-module-sqlite or -postgres',
      );
    }
    return this.#store;
  }
}
