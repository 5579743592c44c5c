import { setTimeout } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Rest } from '@fairway/backend-toolkit';
import { SearchSource, SearchStore } from '@fairway/search-node';
import { ChangeStore } from '../database/ChangeStore';
import { GroupStore } from '../database/GroupStore';
import { TypeState } from '../database/rows';
import { TypeStore } from '../database/TypeStore';
import { keepLease, Lease } from './keepLease';
import { rebuildIndex } from './rebuildIndex';
import { retireType } from './retireType';

/** How often it is looked whether an index has to be built. */
const LOOK_MS = 3_000;
/** Rest after a build that failed, longer with each. */
const RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 10 * 60_000;
/**
 * A type that no replica claimed for so long is taken away. They do it every
 * minute, so that one of an older configuration keeps what it brings.
 */
const UNCLAIMED_MS = 10 * 60_000;
/**
 * What was of this version so short ago is left to the replica of another
 * version that built it since: they follow each other, and the last one stays.
 */
const YIELD_MS = 10 * 60_000;
/** How often it is looked whether nobody writes any more. */
const SWAP_LOOK_MS = 50;

/** What {@link IndexBuilder} works with. */
export type IndexBuilderOptions = {
  readonly changes: ChangeStore;
  /** Names what indexes are built by: one of another format is built anew. */
  readonly format: string;
  readonly groups: GroupStore;
  readonly isCollated: (type: string) => boolean;
  readonly logger: LoggerService;
  readonly lookMs?: number;
  readonly owner: string;
  readonly retryMs?: number;
  readonly sources: ReadonlyMap<string, SearchSource>;
  readonly store: SearchStore;
  readonly types: TypeStore;
};

/** Builds indexes anew: what was never built, was built by another version, or is wanted. Takes away what no source brings any more. */
export class IndexBuilder {
  readonly #options: IndexBuilderOptions;
  /** By type, when the index was last seen to be of this version. */
  readonly #currentAt = new Map<string, number>();
  readonly #retryAt = new Map<string, { at: number; failures: number }>();
  readonly #stopping = new AbortController();
  readonly #rest = new Rest();
  #running: Promise<void> = Promise.resolve();

  constructor(options: IndexBuilderOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#rest.wake();
    await this.#running;
  }

  /** Has an index built anew, by this or another replica. */
  async request(type: string): Promise<void> {
    await this.#options.types.want(type);
    this.#retryAt.delete(type);
    this.#rest.wake();
  }

  async #run(): Promise<void> {
    const { logger, lookMs = LOOK_MS, types } = this.#options;
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        for (const state of await types.list()) {
          if (this.#isDue(state)) {
            await this.#build(state.type);
          } else if (this.#isUnclaimed(state)) {
            await this.#retire(state.type);
          }
        }
      } catch (error) {
        logger.warn('Could not look whether an index has to be built', {
          cause: String(error),
        });
      }
      await this.#rest.take(lookMs);
    }
  }

  #isDue(state: TypeState): boolean {
    const { sources } = this.#options;
    return (
      sources.has(state.type) &&
      this.#mayTry(state.type) &&
      (state.isWanted || state.builtAt === undefined || this.#isOutdated(state))
    );
  }

  #isOutdated({ type, format }: TypeState): boolean {
    const now = Date.now();
    if (format === this.#options.format) {
      this.#currentAt.set(type, now);
    }
    return now - (this.#currentAt.get(type) ?? 0) > YIELD_MS;
  }

  #isUnclaimed({ type, claimedAt }: TypeState): boolean {
    return (
      !this.#options.sources.has(type) &&
      this.#mayTry(type) &&
      claimedAt < Date.now() - UNCLAIMED_MS
    );
  }

  #mayTry(type: string): boolean {
    const retry = this.#retryAt.get(type);
    return (
      !this.#stopping.signal.aborted &&
      (retry === undefined || retry.at <= Date.now())
    );
  }

  async #build(type: string): Promise<void> {
    const { changes, owner, types } = this.#options;
    const { signal } = this.#stopping;
    try {
      await keepLease(
        { types, work: 'build', type, owner, signal },
        async lease => {
          // Another replica may have just built it.
          const state = await types.find(type);
          if (state && this.#isDue(state)) {
            await this.#rebuild(type, lease);
          }
        },
      );
      this.#retryAt.delete(type);
      await changes.hasten(type, Date.now());
    } catch (error) {
      if (!signal.aborted) {
        await this.#fail(
          type,
          error,
          'Could not build an index; it is tried again',
        );
      }
    }
  }

  async #retire(type: string): Promise<void> {
    const { logger, owner, types } = this.#options;
    const { signal } = this.#stopping;
    try {
      await keepLease(
        { types, work: 'build', type, owner, signal },
        async () => {
          // A replica that was just started may bring it.
          const state = await types.find(type);
          if (state && this.#isUnclaimed(state)) {
            await retireType(this.#options, type);
            logger.info('Took away an index that no source brings any more', {
              type,
            });
          }
        },
      );
      this.#retryAt.delete(type);
    } catch (error) {
      if (!signal.aborted) {
        await this.#fail(
          type,
          error,
          'Could not take away an index that no source brings any more; it is tried again',
        );
      }
    }
  }

  async #rebuild(type: string, lease: Lease): Promise<void> {
    const { changes, format, logger, sources, types } = this.#options;
    const startedAt = Date.now();
    const { documents, unread } = await rebuildIndex(
      {
        ...this.#options,
        source: sources.get(type)!,
        swap: act => this.#swap(type, lease.signal, act),
      },
      lease,
    );
    const now = Date.now();
    // The follower tries them until they can be read, and says what is wrong.
    await changes.add(type, unread, { now, due: now });
    await types.finishBuild(type, { now, format });
    this.#currentAt.set(type, now);
    logger.info('Built an index', {
      type,
      documents,
      unread: unread.length,
      seconds: Math.round((Date.now() - startedAt) / 100) / 10,
    });
  }

  /** What is written while an index is put in the place of another would be in neither of them for sure. */
  async #swap(
    type: string,
    signal: AbortSignal,
    act: () => Promise<void>,
  ): Promise<void> {
    const { owner, types } = this.#options;
    const rest = () => setTimeout(SWAP_LOOK_MS, undefined, { signal });
    const turn = () =>
      keepLease({ types, work: 'swap', type, owner, signal }, async () => {
        while (await types.isLeased('follow', type, Date.now())) {
          await rest();
        }
        await act();
      });
    while (!(await turn())) {
      await rest();
    }
  }

  async #fail(type: string, error: unknown, message: string): Promise<void> {
    const { logger, retryMs = RETRY_MS, types } = this.#options;
    const failures = (this.#retryAt.get(type)?.failures ?? 0) + 1;
    this.#retryAt.set(type, {
      failures,
      at:
        Date.now() + Math.min(retryMs * 2 ** (failures - 1), LONGEST_RETRY_MS),
    });
    if (failures === 1) {
      logger.warn(message, { type, cause: String(error) });
    }
    await types.noteError(type, String(error), Date.now());
  }
}
