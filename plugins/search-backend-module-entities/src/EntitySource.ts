import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SearchSource, SourceGroup } from '@fairway/search-node';
import { EntityOptions } from './config';
import { toDocument } from './toDocument';

const PAGE = 500;

/** Brings the entities of the catalog, each as a document. */
export class EntitySource implements SearchSource {
  readonly type = 'software-catalog';
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #isExcluded: (entity: Entity) => boolean;
  readonly #options: EntityOptions;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    entityOptions: EntityOptions;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#options = options.entityOptions;
    const { exclude } = this.#options;
    this.#isExcluded = exclude
      ? filterPredicateToFilterFunction(exclude)
      : () => false;
  }

  concerns(): boolean {
    return true;
  }

  async *readAll({
    signal,
  }: {
    signal: AbortSignal;
  }): AsyncGenerator<SourceGroup> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    for await (const page of this.#catalog.streamEntities(
      { pageSize: PAGE, totalItems: 'exclude' },
      { credentials },
    )) {
      signal.throwIfAborted();
      yield* page.map(entity => this.#toGroup(entity));
    }
  }

  async read(refs: readonly string[]): Promise<SourceGroup[]> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: [...refs] },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return refs.map((ref, index) => {
      const entity = items[index];
      return entity ? this.#toGroup(entity) : { ref, documents: [] };
    });
  }

  /** An entity that cannot be found is a group all the same, so that entities can be counted. */
  #toGroup(entity: Entity): SourceGroup {
    return {
      ref: stringifyEntityRef(entity),
      entity,
      documents: this.#isExcluded(entity)
        ? []
        : [toDocument(entity, this.#options)],
    };
  }
}
