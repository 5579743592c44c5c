import { setTimeout } from 'node:timers/promises';
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { SEARCH_ENTITIES_OUTDATED_TOPIC } from '@fairway/backend-toolkit';
import { listTitles } from '@fairway/search-node';
import { LRUCache } from 'lru-cache';

/** What others belong to, and are found by the titles of. */
const WHOLE = /^(group|user|system|domain):/;
const FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];
/** References in one query, which have to fit into an address. */
const WHOLES = 20;
/** Entities that are told of at once. */
const BATCH = 100;
/** Rest after each of them, so that what else changes finds its place between. */
const REST_MS = 5;
const RETRY_MS = 5_000;
/** A few megabytes; of the others a change counts as one of the title. */
const MOST_KNOWN = 20_000;

/**
 * Has entities indexed anew when what they belong to is called otherwise, bit
 * by bit, however many they are.
 *
 * @remarks
 *
 * What something was called before is not known after a restart: the first
 * change of it counts as one of its title.
 */
export class RenameFollower {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #restMs: number;
  readonly #retryMs: number;
  readonly #known = new LRUCache<string, string>({ max: MOST_KNOWN });
  readonly #waiting = new Set<string>();
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    events: EventsService;
    logger: LoggerService;
    restMs?: number;
    retryMs?: number;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#events = options.events;
    this.#logger = options.logger;
    this.#restMs = options.restMs ?? REST_MS;
    this.#retryMs = options.retryMs ?? RETRY_MS;
  }

  /** Is told of each entity that was read because it changed, or is gone. */
  note(ref: string, entity: Entity | undefined): void {
    const titles = entity ? JSON.stringify(listTitles(entity)) : '';
    if (WHOLE.test(ref) && this.#known.get(ref) !== titles) {
      this.#known.set(ref, titles);
      this.#waiting.add(ref);
      this.#running ??= this.#run();
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (this.#waiting.size > 0 && !signal.aborted) {
      const refs = [...this.#waiting].slice(0, WHOLES);
      refs.forEach(ref => this.#waiting.delete(ref));
      try {
        await this.#tellParts(refs);
      } catch (error) {
        refs.forEach(ref => this.#waiting.add(ref));
        await this.#fail(refs, error);
      }
    }
    this.#running = undefined;
  }

  async #tellParts(refs: string[]): Promise<void> {
    const { signal } = this.#stopping;
    const credentials = await this.#auth.getOwnServiceCredentials();
    for await (const parts of this.#catalog.streamEntities(
      {
        filter: [RELATION_OWNED_BY, RELATION_PART_OF].map(relation => ({
          [`relations.${relation}`]: refs,
        })),
        fields: FIELDS,
        pageSize: BATCH,
        totalItems: 'exclude',
      },
      { credentials },
    )) {
      signal.throwIfAborted();
      await this.#events.publish({
        topic: SEARCH_ENTITIES_OUTDATED_TOPIC,
        eventPayload: { entityRefs: parts.map(stringifyEntityRef) },
      });
      await setTimeout(parts.length * this.#restMs, undefined, { signal });
    }
  }

  async #fail(refs: readonly string[], error: unknown): Promise<void> {
    const { signal } = this.#stopping;
    if (signal.aborted) {
      return;
    }
    this.#logger.warn(
      'Could not find out what belongs to entities that may be called otherwise; it is tried again',
      { count: refs.length, example: refs[0], cause: String(error) },
    );
    await setTimeout(this.#retryMs, undefined, { signal }).catch(() => {});
  }
}
