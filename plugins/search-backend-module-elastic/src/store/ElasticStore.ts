import { FacetCount } from '@fairway/search-common';
import {
  LoadedDocument,
  SearchStore,
  StoredGroup,
  StoredType,
  StoreHits,
  StorePage,
  StoreQuery,
  StoreRebuild,
} from '@fairway/search-node';
import { checkProduct, ProductInfo } from '../client/checkProduct';
import { EngineClient } from '../client/EngineClient';
import { IndexOptions } from '../index/createIndexBody';
import { IndexNames } from '../index/IndexNames';
import { countValues } from './countValues';
import { describeTypes } from './describeTypes';
import { ElasticRebuild } from './ElasticRebuild';
import { findHits } from './findHits';
import { findUnknownWords } from './findUnknownWords';
import { listLive } from './listLive';
import { loadDocuments } from './loadDocuments';
import { removeIndex } from './removeLeftovers';
import { writeGroups } from './writeGroups';

/** Keeps documents in OpenSearch or Elasticsearch, in one index for each type. */
export class ElasticStore implements SearchStore {
  readonly #client: EngineClient;
  readonly #names: IndexNames;
  readonly #options: IndexOptions;

  constructor(client: EngineClient, names: IndexNames, options: IndexOptions) {
    this.#client = client;
    this.#names = names;
    this.#options = options;
  }

  get name(): EngineClient['product'] {
    return this.#client.product;
  }

  async write(type: string, groups: readonly StoredGroup[]): Promise<void> {
    await writeGroups(this.#client, this.#names, this.#options, type, groups);
  }

  async startRebuild(type: string): Promise<StoreRebuild> {
    return await ElasticRebuild.start(
      this.#client,
      this.#names,
      this.#options,
      type,
    );
  }

  async drop(type: string): Promise<void> {
    const indexes = await listLive(this.#client, this.#names.ofType(type));
    for (const index of indexes) {
      await removeIndex(this.#client, index);
    }
  }

  async find(query: StoreQuery, page: StorePage): Promise<StoreHits> {
    return await findHits(this.#client, this.#names, query, page);
  }

  async load(
    ids: readonly { readonly type: string; readonly id: string }[],
  ): Promise<LoadedDocument[]> {
    return await loadDocuments(this.#client, this.#names, ids);
  }

  async countFacets(
    query: StoreQuery,
    fields: readonly string[],
    size: number,
  ): Promise<Record<string, FacetCount[]>> {
    return await countValues(this.#client, this.#names, query, fields, size);
  }

  async findUnknown(words: readonly string[]): Promise<Map<string, string[]>> {
    return await findUnknownWords(this.#client, this.#names, words);
  }

  async describe(): Promise<StoredType[]> {
    return await describeTypes(this.#client, this.#names);
  }

  async check(): Promise<void> {
    const { body } = await this.#client.request<ProductInfo>({
      method: 'GET',
      path: '/',
      isAwaited: true,
    });
    checkProduct(this.#client.product, body);
  }
}
