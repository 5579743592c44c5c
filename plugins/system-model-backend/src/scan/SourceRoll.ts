import { LoggerService } from '@backstage/backend-plugin-api';
import { Rest } from '@fairway/backend-toolkit';
import { Knex } from 'knex';
import { createStores } from '../database/createStores';
import { SourceSettings } from '../database/SourceSettings';
import { SourceState } from '../database/SourceState';
import { SourceStore } from '../database/SourceStore';
import { Clock } from '../time/Clock';
import { ConfiguredSource } from './ConfiguredSource';
import { dropSource } from './dropSource';
import { findFailingAt } from './findFailingAt';

/** How often replicas say which sources they have. */
const CALL_MS = 60_000;
/** A source that no replica has named for so long is configured no more: a restart takes less. */
const ABSENT_MS = 5 * CALL_MS;
/** For a source of which no replica has told yet how long it is to be kept. */
const KEPT_MS = 24 * 60 * 60_000;
/** What pipelines send is nobody's configuration. */
const PUSH = 'push';

/**
 * Knows which sources are configured, although replicas may have different
 * configurations while they are replaced one by one.
 *
 * @remarks
 *
 * A source is configured as long as one replica says so. Where two have it
 * differently, the one that started last is followed, until it is gone.
 */
export class SourceRoll {
  readonly #clock: Clock;
  readonly #knex: Knex;
  readonly #logger: LoggerService;
  readonly #onChange: () => void;
  readonly #rest: Rest;
  readonly #sources: readonly ConfiguredSource[];
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();

  /** @param options - `onChange` is called when there is something to be merged */
  constructor(options: {
    clock: Clock;
    knex: Knex;
    logger: LoggerService;
    onChange: () => void;
    sources: readonly ConfiguredSource[];
  }) {
    this.#clock = options.clock;
    this.#knex = options.knex;
    this.#logger = options.logger;
    this.#onChange = options.onChange;
    this.#sources = options.sources;
    this.#rest = new Rest((milliseconds, signal) =>
      options.clock.sleep(milliseconds, signal),
    );
  }

  async start(): Promise<void> {
    await this.#call({ isFirst: true });
    this.#running = this.#run(this.#stopping.signal);
  }

  async stop(): Promise<void> {
    this.#stopping.abort(new Error('The portal stops'));
    this.#rest.wake();
    await this.#running;
  }

  async #run(signal: AbortSignal): Promise<void> {
    await this.#rest.take(CALL_MS);
    while (!signal.aborted) {
      try {
        await this.#call({ isFirst: false });
      } catch (error) {
        this.#logger.warn('Could not see which sources are configured', {
          cause: String(error),
        });
      }
      await this.#rest.take(CALL_MS);
    }
  }

  async #call({ isFirst }: { isFirst: boolean }): Promise<void> {
    for (const source of this.#sources) {
      await this.#name(source, isFirst);
    }
    const known = new Set([PUSH, ...this.#sources.map(({ id }) => id)]);
    const states = await new SourceStore(this.#knex).list();
    for (const { id } of states.filter(state => !known.has(state.id))) {
      await this.#miss(id);
    }
    this.#onChange();
  }

  /** Says that this replica has a source. If it is read differently now, it is read anew. */
  async #name(source: ConfiguredSource, isFirst: boolean): Promise<void> {
    const { fingerprint, id, type } = source;
    const now = this.#clock.now();
    await this.#knex.transaction(async trx => {
      const { collections, outdated, sources } = createStores(trx);
      await sources.add(id, type);
      const state = await sources.lock(id);
      const isOther = state?.fingerprint !== fingerprint;
      if (isOther && !isFirst && state && !isAbsent(state, now)) {
        return;
      }
      if (isOther) {
        await collections.forgetVersions(id);
        await sources.restart({ id, type, fingerprint }, now);
      }
      await sources.attest(id, toSettings(source), now);
      if (state?.unconfiguredSince !== undefined) {
        await outdated.markAll({ source: id }, now);
      }
    });
  }

  /** Sees whether a source that this replica does not have is configured no more. */
  async #miss(id: string): Promise<void> {
    const now = this.#clock.now();
    const isOver = await this.#knex.transaction(async trx => {
      const { outdated, sources } = createStores(trx);
      const state = await sources.lock(id);
      if (!state || !isAbsent(state, now)) {
        return false;
      }
      const { settings, unconfiguredSince: since } = state;
      if (since !== undefined) {
        return now >= since + (settings?.missingAfterMs ?? KEPT_MS);
      }
      await sources.noteUnconfigured(id, now);
      await outdated.markAll({ source: id }, findFailingAt(now));
      return false;
    });
    if (isOver) {
      await dropSource(this.#knex, id, now);
    }
  }
}

function isAbsent({ configuredAt = 0 }: SourceState, now: number): boolean {
  return now >= configuredAt + ABSENT_MS;
}

function toSettings(source: ConfiguredSource): SourceSettings {
  const { createsEntities, maxAgeMs, missingAfterMs, origin, title } = source;
  return { title, origin, createsEntities, maxAgeMs, missingAfterMs };
}
