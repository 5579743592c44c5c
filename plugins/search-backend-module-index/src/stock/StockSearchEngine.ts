import { Writable } from 'node:stream';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  QueryRequestOptions,
  SearchEngine,
} from '@backstage/plugin-search-backend-node';
import {
  IndexableResultSet,
  SearchQuery,
} from '@backstage/plugin-search-common';
import { SearchSource, SearchStore } from '@fairway/search-node';
import { SearchRequest } from '../query/SearchRequest';
import { SearchService } from '../query/SearchService';
import { createRequestParser } from '../router/parseSearchRequest';
import { CollatedIndex } from './CollatedIndex';
import { readFilters } from './readFilters';

/**
 * The engine as stock search knows it: it brings documents of collators that
 * have no source, and asks questions for actions.
 */
export class StockSearchEngine implements SearchEngine {
  readonly #parse: (query: unknown) => SearchRequest;
  readonly #search: SearchService;
  readonly #sources: ReadonlyMap<string, SearchSource>;
  readonly #store: SearchStore;

  constructor(options: {
    limits: { maxTermLength: number; maxPageLimit: number };
    search: SearchService;
    sources: ReadonlyMap<string, SearchSource>;
    store: SearchStore;
  }) {
    this.#parse = createRequestParser(options.limits);
    this.#search = options.search;
    this.#sources = options.sources;
    this.#store = options.store;
  }

  /** Queries are planned the same for all engines. */
  setTranslator(): void {}

  async getIndexer(type: string): Promise<Writable> {
    if (this.#sources.has(type)) {
      throw new Error(
        `Documents of type "${type}" come from a source; a collator of that type has nothing to add`,
      );
    }
    return new CollatedIndex(type, this.#store);
  }

  async query(
    query: SearchQuery,
    options?: QueryRequestOptions,
  ): Promise<IndexableResultSet> {
    const credentials = findCredentials(options);
    // Actions are asked by machines, which make up anything.
    const request = this.#parse({
      ...query,
      filters: readFilters(query.filters ?? {}),
    });
    return await this.#search.query(request, { credentials });
  }
}

function findCredentials(
  options: QueryRequestOptions | undefined,
): BackstageCredentials {
  if (options && 'credentials' in options) {
    return options.credentials;
  }
  throw new NotAllowedError('Search needs to know who asks');
}
