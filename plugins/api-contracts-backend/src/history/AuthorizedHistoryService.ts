import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ContractFacts,
  ContractIterationPage,
  IterationComparison,
} from '@fairway/plugin-api-contracts-common';
import { readApi } from '../service/readApi';
import { HistoryService } from './HistoryService';

type Caller = { readonly credentials: BackstageCredentials };

/** Shows the history of an API to whoever may read its entity, and to nobody else that there is one. */
export class AuthorizedHistoryService implements HistoryService {
  readonly #catalog: CatalogService;
  readonly #inner: HistoryService;

  constructor(options: { catalog: CatalogService; inner: HistoryService }) {
    this.#catalog = options.catalog;
    this.#inner = options.inner;
  }

  async list(
    entityRef: string,
    options: Caller & { readonly before?: number; readonly limit: number },
  ): Promise<ContractIterationPage> {
    const known = await this.#check(entityRef, options);
    return await this.#inner.list(known, options);
  }

  async readDefinition(
    entityRef: string,
    sequence: number,
    options: Caller,
  ): Promise<string> {
    const known = await this.#check(entityRef, options);
    return await this.#inner.readDefinition(known, sequence, options);
  }

  async compare(
    entityRef: string,
    range: { readonly from: number; readonly to: number },
    options: Caller,
  ): Promise<IterationComparison> {
    const known = await this.#check(entityRef, options);
    return await this.#inner.compare(known, range, options);
  }

  async getFacts(
    entityRefs: readonly string[],
    options: Caller,
  ): Promise<ReadonlyMap<string, ContractFacts>> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: [...entityRefs],
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
      },
      options,
    );
    const readable = items.flatMap(entity =>
      entity ? [stringifyEntityRef(entity)] : [],
    );
    return await this.#inner.getFacts(readable, options);
  }

  /** @returns The reference as the store knows it */
  async #check(entityRef: string, options: Caller): Promise<string> {
    return stringifyEntityRef(await readApi(this.#catalog, entityRef, options));
  }
}
