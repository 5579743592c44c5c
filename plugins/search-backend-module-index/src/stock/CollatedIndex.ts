import { BatchSearchEngineIndexer } from '@backstage/plugin-search-backend-node';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { SearchStore, StoreRebuild, toStoredGroup } from '@fairway/search-node';
import { toSourceDocument } from './toSourceDocument';

const BATCH = 200;

/** Takes what a stock collator brings and makes it the index of its type. */
export class CollatedIndex extends BatchSearchEngineIndexer {
  readonly #store: SearchStore;
  readonly #type: string;
  readonly #seen = new Set<string>();
  #rebuild: StoreRebuild | undefined;

  constructor(type: string, store: SearchStore) {
    super({ batchSize: BATCH });
    this.#store = store;
    this.#type = type;
  }

  async initialize(): Promise<void> {
    this.#rebuild = await this.#store.startRebuild(this.#type);
  }

  async index(documents: IndexableDocument[]): Promise<void> {
    const fresh = documents.filter(({ location }) => {
      const isNew = !this.#seen.has(location);
      this.#seen.add(location);
      return isNew;
    });
    await this.#rebuild!.write(
      fresh.map(document =>
        toStoredGroup(this.#type, {
          ref: document.location,
          documents: [toSourceDocument(document)],
        }),
      ),
    );
  }

  async finalize(): Promise<void> {
    await this.#rebuild!.commit();
    this.#rebuild = undefined;
  }

  /** A collator that failed leaves the index as it was. */
  _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    const aborted = this.#rebuild?.abort() ?? Promise.resolve();
    aborted.then(
      () => done(error),
      () => done(error),
    );
  }
}
