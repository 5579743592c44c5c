import { LoggerService } from '@backstage/backend-plugin-api';
import { Rest } from '@fairway/backend-toolkit';
import { SearchSource } from '@fairway/search-node';
import { ChangeStore } from '../database/ChangeStore';
import { GroupStore } from '../database/GroupStore';
import { Change } from '../database/rows';
import { TypeStore } from '../database/TypeStore';
import {
  Dependants,
  ENTITIES,
  entitiesFirst,
  EntityProgress,
} from './Dependants';
import { Indexer } from './Indexer';
import { keepLease, Lease } from './keepLease';

/** So many groups are looked at together, unless they have more documents than that: others wait for their turn meanwhile. */
const BATCH = 100;
const MOST_DOCUMENTS = 1_000;
/** How often it is looked for changes that nobody told this replica of. */
const IDLE_MS = 2_000;
const LEAST_REST_MS = 200;
/** What failed so often is tried by itself, so that it does not hold up others. */
const TOGETHER = 2;
/**
 * A change is told a moment before it can be read, longer if the catalog is
 * busy: what is as it was is looked at again after so long.
 */
const LOOKS_MS = [1_500, 3_000, 10_000, 30_000, 60_000, 120_000];
/** Rest after a failure, longer with each. */
const RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 5 * 60_000;

/** Has the index follow what changes, one batch after the other. */
export class ChangeFollower {
  readonly #changes: ChangeStore;
  readonly #dependants: Dependants;
  readonly #indexer: Indexer;
  readonly #logger: LoggerService;
  readonly #owner: string;
  readonly #rest = new Rest();
  readonly #retryMs: number;
  readonly #sources: ReadonlyMap<string, SearchSource>;
  readonly #types: TypeStore;
  /** By type, how many documents a group had on average, of those last read that have any. */
  readonly #groupSizes = new Map<string, number>();
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(options: {
    changes: ChangeStore;
    groups: GroupStore;
    indexer: Indexer;
    logger: LoggerService;
    owner: string;
    retryMs?: number;
    sources: ReadonlyMap<string, SearchSource>;
    types: TypeStore;
  }) {
    this.#changes = options.changes;
    this.#dependants = new Dependants(options);
    this.#indexer = options.indexer;
    this.#logger = options.logger;
    this.#owner = options.owner;
    this.#retryMs = options.retryMs ?? RETRY_MS;
    this.#sources = options.sources;
    this.#types = options.types;
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#rest.wake();
    await this.#running;
  }

  /** Notes changes, which are in the index a moment later. */
  async add(type: string, refs: readonly string[], delayMs = 0): Promise<void> {
    if (refs.length === 0) {
      return;
    }
    const now = Date.now();
    await this.#changes.add(type, refs, { now, due: now + delayMs });
    this.#rest.wake();
  }

  /** Has groups looked at that are not as they should be. */
  async suspect(type: string, refs: readonly string[]): Promise<void> {
    await this.#changes.suspect(type, refs, Date.now());
    this.#rest.wake();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      let didWork = false;
      try {
        const types = await this.#changes.listDueTypes(Date.now());
        for (const type of types.sort(entitiesFirst)) {
          didWork = (await this.#follow(type)) || didWork;
        }
      } catch (error) {
        this.#logger.warn('Could not look for changes to be indexed', {
          cause: String(error),
        });
      }
      if (!didWork) {
        await this.#rest.take(await this.#findRest());
      }
    }
  }

  /** @returns Whether there was something that could be done */
  async #follow(type: string): Promise<boolean> {
    const source = this.#sources.get(type);
    if (!source) {
      await this.#changes.drop(type);
      return true;
    }
    let didWork = false;
    await keepLease(
      {
        types: this.#types,
        work: 'follow',
        type,
        owner: this.#owner,
        signal: this.#stopping.signal,
      },
      async lease => {
        const limit = Math.ceil(
          Math.min(BATCH, MOST_DOCUMENTS / (this.#groupSizes.get(type) ?? 1)),
        );
        const due = await this.#changes.listDue(type, Date.now(), limit);
        for (const batch of toBatches(due)) {
          didWork = (await this.#index(source, batch, lease)) || didWork;
        }
      },
    );
    return didWork;
  }

  /** @returns Whether it succeeded */
  async #index(
    source: SearchSource,
    batch: readonly Change[],
    lease: Lease,
  ): Promise<boolean> {
    const { type } = source;
    const refsOf = (changes: readonly Change[]) =>
      changes.map(({ ref }) => ref);
    try {
      const progress = await this.#dependants.findProgress(type, refsOf(batch));
      const isEarly = ({ ref, looks }: Change) =>
        progress?.absent.has(ref) && looks < LOOKS_MS.length;
      await this.#lookAgain(batch.filter(isEarly));
      const ready = batch.filter(change => !isEarly(change));
      if (ready.length > 0) {
        const { same, groupSize } = await this.#indexer.update(
          source,
          refsOf(ready),
          lease,
        );
        this.#groupSizes.set(type, groupSize);
        await this.#settle(type, ready, same, progress);
      }
      return true;
    } catch (error) {
      if (!lease.signal.aborted) {
        await this.#fail(source.type, batch, error);
      }
      return false;
    }
  }

  /** Forgets changes, unless they have to be looked at again, and what was wrong with them. */
  async #settle(
    type: string,
    batch: readonly Change[],
    same: ReadonlySet<string>,
    progress: EntityProgress | undefined,
  ): Promise<void> {
    const now = Date.now();
    const changed = batch.filter(({ ref }) => !same.has(ref));
    if (type === ENTITIES) {
      await this.#dependants.tell(changed.map(({ ref }) => ref));
    }
    // What is built beside the index may have been read before the change.
    const isBuilding = await this.#types.isLeased('build', type, now);
    const isDone = ({ ref, looks, version }: Change) =>
      !isBuilding &&
      // Of what changed several times the last may not be there to be read yet.
      ((!same.has(ref) && version === 1) ||
        progress?.awaited.has(ref) === false ||
        looks >= LOOKS_MS.length);
    await this.#changes.finish(batch.filter(isDone));
    await this.#lookAgain(batch.filter(change => !isDone(change)));
    if (
      batch.some(({ failures }) => failures > 0) &&
      !(await this.#changes.hasFailing(type))
    ) {
      await this.#types.forgetError(type);
    }
  }

  async #lookAgain(changes: readonly Change[]): Promise<void> {
    const now = Date.now();
    await this.#changes.postpone(changes, ({ looks }) => ({
      due: now + LOOKS_MS[Math.min(looks, LOOKS_MS.length - 1)],
      looks: Math.min(looks + 1, LOOKS_MS.length),
      failures: 0,
    }));
  }

  async #fail(
    type: string,
    batch: readonly Change[],
    error: unknown,
  ): Promise<void> {
    const now = Date.now();
    // The same fault is told once, however often it is tried.
    if (batch.some(({ failures }) => failures === 0)) {
      this.#logger.warn('Could not bring changes into an index', {
        type,
        count: batch.length,
        cause: String(error),
      });
    }
    const [{ ref }] = batch;
    const message = batch.length === 1 ? `${ref}: ${error}` : String(error);
    await this.#types.noteError(type, message, now);
    await this.#changes.postpone(batch, ({ looks, failures }) => ({
      due: now + Math.min(this.#retryMs * 2 ** failures, LONGEST_RETRY_MS),
      looks,
      failures: failures + 1,
    }));
  }

  /** @returns Milliseconds until the next change is due, or somebody may have told another replica of one */
  async #findRest(): Promise<number> {
    let due: number | undefined;
    try {
      due = await this.#changes.findNextDue();
    } catch {
      // The database is away; it is tried again after the usual time.
    }
    const wait = due === undefined ? IDLE_MS : due - Date.now();
    return Math.max(LEAST_REST_MS, Math.min(wait, IDLE_MS));
  }
}

function toBatches(changes: readonly Change[]): Change[][] {
  const isOdd = ({ failures }: Change) => failures >= TOGETHER;
  return [
    changes.filter(change => !isOdd(change)),
    ...changes.filter(isOdd).map(change => [change]),
  ].filter(batch => batch.length > 0);
}
