import { Origin } from '@fairway/plugin-system-model-common';
import { ScannedCollection, ScanStep } from '@fairway/plugin-system-model-node';
import { Knex } from 'knex';
import { CollectionState } from '../database/CollectionState';
import { createStores, Stores } from '../database/createStores';
import { Clock } from '../time/Clock';
import { CollectionWriter } from './CollectionWriter';
import { findFailingAt } from './findFailingAt';
import { LeaseLostError } from './LeaseLostError';
import { nextCollectionState } from './nextCollectionState';
import { retryDeadlock } from './retryDeadlock';

/** Which step is written. */
export type StepContext = {
  readonly source: string;
  readonly origin: Origin;
  /** The scan it is of; absent for what is told between scans. */
  readonly runId?: string;
  /** The replica that must still have the source to itself; absent if it need not. */
  readonly owner?: string;
  /** The versions that collections had before they were read now. One that has changed since is newer than what was read. */
  readonly versions: ReadonlyMap<string, string | undefined>;
};

/** Keys are as wide as their column. */
const KEY = 512;

/** Saves steps of scans, each as a whole or not at all. */
export class StepWriter {
  readonly #clock: Clock;
  readonly #collections: CollectionWriter;
  readonly #knex: Knex;
  readonly #onChange: () => void;

  /** @param options - `onChange` is called when there is something to be merged */
  constructor(options: {
    clock: Clock;
    collections: CollectionWriter;
    knex: Knex;
    onChange: () => void;
  }) {
    this.#clock = options.clock;
    this.#collections = options.collections;
    this.#knex = options.knex;
    this.#onChange = options.onChange;
  }

  /** @throws LeaseLostError if another replica may be at the source */
  async save(step: ScanStep, context: StepContext): Promise<void> {
    const now = this.#clock.now();
    const hasChanged = await retryDeadlock(() =>
      this.#knex.transaction(async trx => {
        const stores = createStores(trx);
        await assertLease(stores, context, now);
        const outdated = await this.#saveCollections(
          stores,
          step,
          context,
          now,
        );
        await stores.outdated.mark(outdated, now);
        if (context.runId !== undefined) {
          await stores.sources.saveProgress(context.source, step.position);
        }
        return outdated.size > 0;
      }),
    );
    if (hasChanged) {
      this.#onChange();
    }
  }

  /** @returns References of what is to be merged now */
  async #saveCollections(
    stores: Stores,
    step: ScanStep,
    context: StepContext,
    now: number,
  ): Promise<ReadonlySet<string>> {
    const { source } = context;
    const scanned = toSorted(step.collections);
    const keys = scanned.map(({ key }) => key);
    const states = await stores.collections.lock(source, keys);
    const isCurrent = ({ key }: ScannedCollection) =>
      !context.versions.has(key) ||
      context.versions.get(key) === states.get(key)?.version;
    const outdated = new Set<string>();
    const next: CollectionState[] = [];
    for (const collection of scanned) {
      const before = states.get(collection.key)!;
      // What an event told meanwhile is newer; the scan has seen it all the same.
      const seen: ScannedCollection =
        collection.outcome === 'read' && !isCurrent(collection)
          ? { ...collection, outcome: 'unchanged' }
          : collection;
      const after = nextCollectionState(before, seen, {
        runId: context.runId,
        now,
      });
      await this.#saveContent(stores, seen, { context, now, outdated });
      await noteFailing(stores, before, after, now);
      next.push(after);
    }
    await stores.collections.save(next);
    await forget(stores, next, context);
    return outdated;
  }

  async #saveContent(
    stores: Stores,
    scanned: ScannedCollection,
    {
      context,
      now,
      outdated,
    }: { context: StepContext; now: number; outdated: Set<string> },
  ): Promise<void> {
    const { origin, source } = context;
    // Within a scan it counts as missing: a host may be wrong about many at once.
    const isGone = scanned.outcome === 'removed' && context.runId === undefined;
    if (scanned.outcome !== 'read' && !isGone) {
      return;
    }
    const before = await stores.manifests.list(source, [scanned.key]);
    const manifests = scanned.outcome === 'read' ? scanned.manifests : [];
    const refs = await this.#collections.write(
      stores,
      { ...scanned, manifests },
      { source, origin, before, now },
    );
    refs.forEach(ref => outdated.add(ref));
  }
}

async function assertLease(
  { sources }: Stores,
  { owner, runId, source }: StepContext,
  now: number,
): Promise<void> {
  if (
    owner !== undefined &&
    !(await sources.claim(source, owner, now, runId))
  ) {
    throw new LeaseLostError(source);
  }
}

/** Each once, the last that is said of it, in an order in which transactions do not wait for each other both. */
function toSorted(
  collections: readonly ScannedCollection[],
): ScannedCollection[] {
  const byKey = new Map(
    collections
      .filter(({ key }) => key.length <= KEY && !key.includes('\0'))
      .map(collection => [collection.key, collection]),
  );
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** What cannot be read becomes stale in a while; what can be read again is current at once. */
async function noteFailing(
  { outdated }: Stores,
  before: CollectionState,
  after: CollectionState,
  now: number,
): Promise<void> {
  const { source, key: collection } = after;
  if (before.failingSince === undefined && after.failingSince !== undefined) {
    const due = findFailingAt(after.failingSince);
    await outdated.markAll({ source, collection }, due);
  } else if (
    before.failingSince !== undefined &&
    after.failingSince === undefined
  ) {
    await outdated.markAll({ source, collection }, now);
  }
}

async function forget(
  { collections }: Stores,
  states: readonly CollectionState[],
  { runId, source }: StepContext,
): Promise<void> {
  if (runId === undefined) {
    const gone = states.filter(({ isRemoved }) => isRemoved);
    await collections.delete(
      source,
      gone.map(({ key }) => key),
    );
  }
}
