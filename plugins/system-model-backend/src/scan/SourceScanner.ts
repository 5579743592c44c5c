import { toError } from '@backstage/errors';
import {
  HostUse,
  ScanResult,
  ScanStep,
} from '@fairway/plugin-system-model-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { CollectionStore } from '../database/CollectionStore';
import { createStores, Stores } from '../database/createStores';
import { ScanRun, SourceState } from '../database/SourceState';
import { SourceStore } from '../database/SourceStore';
import { Clock } from '../time/Clock';
import { ChosenRun } from './chooseRun';
import { ConfiguredSource } from './ConfiguredSource';
import { cutText } from './cutText';
import { findFailingAt } from './findFailingAt';
import { LeaseLostError } from './LeaseLostError';
import { StepContext, StepWriter } from './StepWriter';
import { takeMissing } from './takeMissing';

const ERROR = 1_000;

/** Has a source read, and saves what is found. */
export class SourceScanner {
  readonly #clock: Clock;
  readonly #knex: Knex;
  readonly #onChange: () => void;
  readonly #owner: string;
  readonly #source: ConfiguredSource;
  readonly #sources: SourceStore;
  readonly #steps: StepWriter;

  constructor(options: {
    clock: Clock;
    knex: Knex;
    onChange: () => void;
    owner: string;
    source: ConfiguredSource;
    steps: StepWriter;
  }) {
    this.#clock = options.clock;
    this.#knex = options.knex;
    this.#onChange = options.onChange;
    this.#owner = options.owner;
    this.#source = options.source;
    this.#sources = new SourceStore(options.knex);
    this.#steps = options.steps;
  }

  /**
   * Scans. A fault of the source is noted, and does not throw.
   *
   * @param signal - If it is aborted, the scan stays interrupted: it goes on where it was
   */
  async scan(
    chosen: ChosenRun,
    cursor: SourceState['cursor'],
    signal: AbortSignal,
  ): Promise<void> {
    const run = chosen.interrupted ?? (await this.#begin(chosen.mode));
    const before = this.#source.readUsage();
    let saved = 0;
    try {
      const result = await this.#saveSteps(run, {
        cursor,
        signal,
        onSave: () => {
          saved += 1;
        },
      });
      await this.#finish(run, result);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof LeaseLostError) {
        throw error;
      }
      // What was got so far is not asked for again, but a position that leads nowhere is given up.
      await this.#fail(run, error, { isToGoOn: saved > 0 });
    } finally {
      await this.#count(before);
    }
  }

  /** Saves changes as they happen, until the signal is aborted or the connection is lost. */
  async follow(
    cursor: SourceState['cursor'],
    signal: AbortSignal,
  ): Promise<void> {
    const versions = new Map<string, string | undefined>();
    const steps = this.#source.scraper.follow!({
      cursor,
      findVersions: this.#findVersions(versions),
      signal,
    });
    for await (const step of steps) {
      signal.throwIfAborted();
      await this.#steps.save(step, this.#context({ versions, isLeased: true }));
      versions.clear();
    }
  }

  /** Reads single collections, which may also be scanned at the same time. */
  async read(keys: readonly string[], signal: AbortSignal): Promise<void> {
    const versions = new Map<string, string | undefined>();
    const collections = await this.#source.scraper.read!(keys, {
      findVersions: this.#findVersions(versions),
      signal,
    });
    await this.#steps.save(
      { collections },
      this.#context({ versions, isLeased: false }),
    );
  }

  async #begin(mode: ScanRun['mode']): Promise<ScanRun> {
    const run = { id: randomUUID(), mode, startedAt: this.#clock.now() };
    await this.#sources.beginRun(this.#source.id, run);
    return run;
  }

  async #saveSteps(
    run: ScanRun,
    {
      cursor,
      onSave,
      signal,
    }: {
      cursor: SourceState['cursor'];
      onSave: () => void;
      signal: AbortSignal;
    },
  ): Promise<ScanResult> {
    const versions = new Map<string, string | undefined>();
    const steps = this.#source.scraper.scan({
      mode: run.mode,
      cursor,
      position: run.position,
      findVersions: this.#findVersions(versions),
      signal,
    });
    try {
      let next = await steps.next();
      while (!next.done) {
        signal.throwIfAborted();
        await this.#saveStep(next.value, run, versions);
        onSave();
        next = await steps.next();
      }
      signal.throwIfAborted();
      return next.value;
    } finally {
      // It may hang in what does not listen to the signal.
      steps.return({ isComplete: false }).catch(() => {});
    }
  }

  async #saveStep(
    step: ScanStep,
    run: ScanRun,
    versions: Map<string, string | undefined>,
  ): Promise<void> {
    const context = this.#context({ versions, isLeased: true });
    await this.#steps.save(step, { ...context, runId: run.id });
    // Those of later steps may have been asked for already.
    step.collections.forEach(({ key }) => versions.delete(key));
  }

  async #finish(run: ScanRun, result: ScanResult): Promise<void> {
    const { id } = this.#source;
    const now = this.#clock.now();
    await this.#knex.transaction(async trx => {
      const stores = createStores(trx);
      await this.#assertLease(stores, run, now);
      if (run.mode === 'all' && result.isComplete) {
        await stores.collections.noteMissing(id, run.id, now);
      }
      const before = await stores.sources.find(id);
      const refs = await takeMissing(stores, this.#source, now);
      await stores.outdated.mark(refs, now);
      await stores.sources.finishRun(id, {
        mode: run.mode,
        cursor: result.cursor,
        now,
      });
      if (before?.failingSince !== undefined) {
        await stores.outdated.markAll({ source: id }, now);
      }
    });
    this.#onChange();
  }

  async #fail(
    run: ScanRun,
    fault: unknown,
    { isToGoOn }: { isToGoOn: boolean },
  ): Promise<void> {
    const { id } = this.#source;
    const now = this.#clock.now();
    const error = cutText(toError(fault).message, ERROR);
    await this.#knex.transaction(async trx => {
      const stores = createStores(trx);
      await this.#assertLease(stores, run, now);
      const before = await stores.sources.find(id);
      await stores.sources.failRun(id, { error, now, isToGoOn });
      if (before?.failingSince === undefined) {
        await stores.outdated.markAll({ source: id }, findFailingAt(now));
      }
    });
  }

  async #assertLease(
    { sources }: Stores,
    run: ScanRun,
    now: number,
  ): Promise<void> {
    const { id } = this.#source;
    if (!(await sources.claim(id, this.#owner, now, run.id))) {
      throw new LeaseLostError(id);
    }
  }

  async #count(before: HostUse): Promise<void> {
    const after = this.#source.readUsage();
    await this.#sources.count(this.#source.id, {
      requests: after.requests - before.requests,
      bytes: after.bytes - before.bytes,
    });
  }

  /** Remembers what was known when the scraper asked. */
  #findVersions(versions: Map<string, string | undefined>) {
    const collections = new CollectionStore(this.#knex);
    return async (keys: readonly string[]) => {
      const found = await collections.findVersions(this.#source.id, keys);
      keys.forEach(key => versions.set(key, found.get(key)));
      return found;
    };
  }

  #context({
    isLeased,
    versions,
  }: {
    isLeased: boolean;
    versions: ReadonlyMap<string, string | undefined>;
  }): StepContext {
    const { id, origin } = this.#source;
    return {
      source: id,
      origin,
      owner: isLeased ? this.#owner : undefined,
      versions,
    };
  }
}
