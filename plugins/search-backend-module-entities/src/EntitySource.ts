import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  readChangedEntities,
  SEARCH_ENTITIES_OUTDATED_TOPIC,
} from '@fairway/backend-toolkit';
import {
  EntityTitles,
  readTitles,
  SearchSource,
  SourceGroup,
} from '@fairway/search-node';
import { EntityOptions } from './config';
import { RenameFollower } from './RenameFollower';
import { toDocument } from './toDocument';

const PAGE = 500;

/** Brings the entities of the catalog, each as a document. */
export class EntitySource implements SearchSource {
  readonly type = 'software-catalog';
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly events = {
    topics: [SEARCH_ENTITIES_OUTDATED_TOPIC],
    toRefs: ({ eventPayload }: { eventPayload: unknown }) =>
      readChangedEntities(eventPayload),
  };
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #isExcluded: (entity: Entity) => boolean;
  readonly #options: EntityOptions;
  readonly #renames: Pick<RenameFollower, 'note'>;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    entityOptions: EntityOptions;
    renames: Pick<RenameFollower, 'note'>;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#options = options.entityOptions;
    this.#renames = options.renames;
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
      const titles = await this.#readTitles(page);
      yield* page.map(entity => this.#toGroup(entity, titles));
    }
  }

  async read(refs: readonly string[]): Promise<SourceGroup[]> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: [...refs] },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    refs.forEach((ref, index) => this.#renames.note(ref, items[index]));
    const titles = await this.#readTitles(
      items.filter(entity => entity !== undefined),
    );
    return refs.map((ref, index) => {
      const entity = items[index];
      return entity ? this.#toGroup(entity, titles) : { ref, documents: [] };
    });
  }

  async #readTitles(entities: readonly Entity[]): Promise<EntityTitles> {
    return await readTitles(entities, {
      auth: this.#auth,
      catalog: this.#catalog,
    });
  }

  /** An entity that cannot be found is a group all the same, so that entities can be counted. */
  #toGroup(entity: Entity, titles: EntityTitles): SourceGroup {
    return {
      ref: stringifyEntityRef(entity),
      entity,
      documents: this.#isExcluded(entity)
        ? []
        : [toDocument(entity, titles, this.#options)],
    };
  }
}
