import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  HistoryService,
  IterationComparison,
  IterationPage,
} from './HistoryService';
import { HistorySummary } from './HistoryStore';

type Asked = { readonly credentials: BackstageCredentials };

/** Shows the history of an API to whoever may read its entity, and to nobody else that there is one. */
export class AuthorizedHistoryService implements HistoryService {
  readonly #catalog: CatalogService;
  readonly #service: HistoryService;

  constructor(options: { catalog: CatalogService; service: HistoryService }) {
    this.#catalog = options.catalog;
    this.#service = options.service;
  }

  async list(
    entityRef: string,
    options: Asked & { readonly before?: number; readonly limit: number },
  ): Promise<IterationPage> {
    const known = await this.#check(entityRef, options);
    return await this.#service.list(known, options);
  }

  async readDefinition(
    entityRef: string,
    sequence: number,
    options: Asked,
  ): Promise<string> {
    const known = await this.#check(entityRef, options);
    return await this.#service.readDefinition(known, sequence, options);
  }

  async compare(
    entityRef: string,
    range: { readonly from: number; readonly to: number },
    options: Asked,
  ): Promise<IterationComparison> {
    const known = await this.#check(entityRef, options);
    return await this.#service.compare(known, range, options);
  }

  async summarise(
    entityRefs: readonly string[],
    options: Asked,
  ): Promise<ReadonlyMap<string, HistorySummary>> {
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
    return await this.#service.summarise(readable, options);
  }

  /** @returns The reference as the store knows it */
  async #check(entityRef: string, options: Asked): Promise<string> {
    const entity = await this.#catalog.getEntityByRef(entityRef, options);
    if (!entity) {
      throw new NotFoundError(
        `There is no entity ${entityRef} that you may read`,
      );
    }
    return stringifyEntityRef(entity);
  }
}
