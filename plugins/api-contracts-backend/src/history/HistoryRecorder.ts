import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  ApiEntity,
  Entity,
  isApiEntity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ContractJudge } from './ContractJudge';
import { HistoryStore } from './HistoryStore';
import { Iteration, IterationSource } from './Iteration';
import { hashDefinition, recordDefinition } from './recordDefinition';

/** Definitions can be large, so few are read at a time. */
const PAGE_SIZE = 50;
const FIELDS = ['kind', 'metadata', 'spec', 'relations'];

const hasDefinition = (entity: Entity): entity is ApiEntity =>
  isApiEntity(entity) && typeof entity.spec.definition === 'string';

/** Brings the history of APIs up to what the catalog has. */
export class HistoryRecorder {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #judge: ContractJudge;
  readonly #logger: LoggerService;
  readonly #store: HistoryStore;
  readonly #findSource: (
    entity: Entity,
  ) => Promise<IterationSource | undefined>;
  readonly #onAdded: (entity: ApiEntity, added: Iteration) => Promise<void>;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    judge: ContractJudge;
    logger: LoggerService;
    store: HistoryStore;
    findSource: (entity: Entity) => Promise<IterationSource | undefined>;
    /** Called after an iteration was added; must not fail. */
    onAdded: (entity: ApiEntity, added: Iteration) => Promise<void>;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#judge = options.judge;
    this.#logger = options.logger;
    this.#store = options.store;
    this.#findSource = options.findSource;
    this.#onAdded = options.onAdded;
  }

  /** Looks at some APIs that may have changed. */
  async look(entityRefs: readonly string[]): Promise<void> {
    for (let at = 0; at < entityRefs.length; at += PAGE_SIZE) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: entityRefs.slice(at, at + PAGE_SIZE), fields: FIELDS },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      await this.#recordAll(items.filter(item => item !== undefined));
    }
  }

  /** Looks at all APIs, for what no event told, and forgets those that are gone. */
  async lookAtAll(signal: AbortSignal): Promise<void> {
    let cursor: string | undefined;
    do {
      const page = await this.#catalog.queryEntities(
        cursor
          ? { cursor, limit: PAGE_SIZE, fields: FIELDS }
          : {
              filter: { kind: 'api' },
              fields: FIELDS,
              limit: PAGE_SIZE,
              totalItems: 'exclude',
            },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      await this.#recordAll(page.items);
      cursor = page.pageInfo.nextCursor;
    } while (cursor && !signal.aborted);
    await this.#forgetGone(signal);
  }

  async #recordAll(entities: readonly Entity[]): Promise<void> {
    const apis = entities.filter(hasDefinition);
    const known = await this.#store.findHashes(
      apis.map(entity => stringifyEntityRef(entity)),
    );
    for (const entity of apis) {
      const hash = hashDefinition(entity.spec.definition);
      if (known.get(stringifyEntityRef(entity)) !== hash) {
        await this.#record(entity);
      }
    }
  }

  async #record(entity: ApiEntity): Promise<void> {
    try {
      const added = await recordDefinition(entity, {
        store: this.#store,
        judge: this.#judge,
        findSource: () => this.#findSource(entity),
      });
      if (added) {
        await this.#onAdded(entity, added);
      }
    } catch (error) {
      // One odd definition is no reason to leave out the others; it is looked at again.
      this.#logger.error('Could not add to the history of an API', {
        entityRef: stringifyEntityRef(entity),
        cause: String(error),
      });
    }
  }

  async #forgetGone(signal: AbortSignal): Promise<void> {
    let after: string | undefined;
    while (!signal.aborted) {
      const entityRefs = await this.#store.listEntityRefs({
        after,
        limit: PAGE_SIZE,
      });
      if (entityRefs.length === 0) {
        return;
      }
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs, fields: ['kind'] },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      const gone = entityRefs.filter((_, i) => items[i] === undefined);
      if (gone.length > 0) {
        await this.#store.forget(gone);
      }
      after = entityRefs.at(-1);
    }
  }
}
