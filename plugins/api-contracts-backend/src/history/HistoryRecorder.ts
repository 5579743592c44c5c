import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { setTimeout } from 'node:timers/promises';
import {
  ApiEntity,
  Entity,
  isApiEntity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { IterationSource } from '@fairway/plugin-api-contracts-common';
import { ContractJudge } from './ContractJudge';
import { HistoryStore } from './HistoryStore';
import { NewIteration } from './Iteration';
import { hashDefinition, recordDefinition } from './recordDefinition';

/** Definitions can be large, so few are read at a time. */
const PAGE_SIZE = 50;
/** Rest after each page, in times of what it took: the catalog comes first when very much changes at once. */
const REST = 9;
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
  readonly #onAdded: (entity: ApiEntity, added: NewIteration) => Promise<void>;
  readonly #onSeen: (apis: readonly ApiEntity[]) => Promise<void>;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    judge: ContractJudge;
    logger: LoggerService;
    store: HistoryStore;
    findSource: (entity: Entity) => Promise<IterationSource | undefined>;
    /** Called after an iteration was added; must not fail. */
    onAdded: (entity: ApiEntity, added: NewIteration) => Promise<void>;
    /** Called with the APIs that were looked at; may take its time, must not fail. */
    onSeen?: (apis: readonly ApiEntity[]) => Promise<void>;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#judge = options.judge;
    this.#logger = options.logger;
    this.#store = options.store;
    this.#findSource = options.findSource;
    this.#onAdded = options.onAdded;
    this.#onSeen = options.onSeen ?? (async () => {});
  }

  /**
   * Looks at some APIs that may have changed.
   *
   * @returns Those that had nothing new
   */
  async look(
    entityRefs: readonly string[],
    signal: AbortSignal,
  ): Promise<string[]> {
    const same: string[] = [];
    for (let at = 0; at < entityRefs.length; at += PAGE_SIZE) {
      const startedAt = performance.now();
      const page = entityRefs.slice(at, at + PAGE_SIZE);
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: page, fields: FIELDS },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      const apis = items
        .filter(item => item !== undefined)
        .filter(hasDefinition);
      const added = await this.#recordAll(apis);
      same.push(...page.filter(ref => !added.has(ref)));
      // Others do not wait for what this asks, which may be servers that do not answer.
      this.#onSeen(apis);
      if (at + PAGE_SIZE < entityRefs.length) {
        await rest(startedAt, signal);
      }
    }
    return same;
  }

  /** Looks at all APIs, for what no event told, and forgets those that are gone. */
  async lookAtAll(signal: AbortSignal): Promise<void> {
    let cursor: string | undefined;
    do {
      const startedAt = performance.now();
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
      const apis = page.items.filter(hasDefinition);
      await this.#recordAll(apis);
      cursor = page.pageInfo.nextCursor;
      if (cursor) {
        await rest(startedAt, signal);
      }
      await this.#onSeen(apis);
    } while (cursor && !signal.aborted);
    await this.#forgetGone(signal);
  }

  /** @returns References of the APIs that something was added to the history of */
  async #recordAll(apis: readonly ApiEntity[]): Promise<Set<string>> {
    const added = new Set<string>();
    const known = await this.#store.findHashes(
      apis.map(entity => stringifyEntityRef(entity)),
    );
    for (const entity of apis) {
      const hash = hashDefinition(entity.spec.definition);
      const entityRef = stringifyEntityRef(entity);
      if (known.get(entityRef) !== hash && (await this.#record(entity))) {
        added.add(entityRef);
      }
    }
    return added;
  }

  async #record(entity: ApiEntity): Promise<boolean> {
    try {
      const added = await recordDefinition(entity, {
        store: this.#store,
        judge: this.#judge,
        findSource: () => this.#findSource(entity),
      });
      if (added) {
        await this.#onAdded(entity, added);
      }
      return added !== undefined;
    } catch (error) {
      // One odd definition is no reason to leave out the others; it is looked at again.
      this.#logger.error('Could not add to the history of an API', {
        entityRef: stringifyEntityRef(entity),
        cause: String(error),
      });
      return false;
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

async function rest(startedAt: number, signal: AbortSignal): Promise<void> {
  const took = performance.now() - startedAt;
  await setTimeout(took * REST, undefined, { signal });
}
