import { LoggerService } from '@backstage/backend-plugin-api';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import { Knex } from 'knex';
import { createStores } from '../database/createStores';
import { Clock } from '../time/Clock';
import { ConfiguredSource } from './ConfiguredSource';
import { CollectionWriter } from './CollectionWriter';
import { confirmMissing } from './confirmMissing';
import { SourceLoop } from './SourceLoop';
import { SourceReader } from './SourceReader';
import { SourceRoll } from './SourceRoll';
import { SourceScanner } from './SourceScanner';
import { StepWriter } from './StepWriter';

type Part = {
  readonly source: ConfiguredSource;
  readonly scanner: SourceScanner;
  readonly loop: SourceLoop;
  readonly reader: SourceReader;
};

/** Sees to all sources: scans, follows, and reads what events tell of. */
export class Pipeline {
  readonly #clock: Clock;
  readonly #events: EventsService;
  readonly #knex: Knex;
  readonly #logger: LoggerService;
  readonly #onChange: () => void;
  readonly #parts: ReadonlyMap<string, Part>;
  readonly #roll: SourceRoll;

  /** @param options - `onChange` is called when there is something to be merged */
  constructor(options: {
    clock: Clock;
    collections: CollectionWriter;
    events: EventsService;
    knex: Knex;
    logger: LoggerService;
    onChange: () => void;
    /** Names this replica. */
    owner: string;
    sources: readonly ConfiguredSource[];
  }) {
    const { logger, sources } = options;
    const steps = new StepWriter(options);
    this.#clock = options.clock;
    this.#events = options.events;
    this.#knex = options.knex;
    this.#logger = logger;
    this.#onChange = options.onChange;
    this.#roll = new SourceRoll(options);
    this.#parts = new Map(
      sources.map(source => {
        const scanner = new SourceScanner({ ...options, source, steps });
        const loop = new SourceLoop({ ...options, source, scanner });
        const reader = new SourceReader({
          logger,
          onFailure: () => loop.hasten(),
          scanner,
          source: source.id,
        });
        return [source.id, { source, scanner, loop, reader }];
      }),
    );
  }

  async start(): Promise<void> {
    await this.#roll.start();
    for (const part of this.#parts.values()) {
      if (part.source.topics.length > 0) {
        await this.#events.subscribe({
          id: `system-model-${part.source.id}`,
          topics: [...part.source.topics],
          onEvent: event => this.#notice(part, event),
        });
      }
      part.loop.start();
    }
  }

  async stop(): Promise<void> {
    await Promise.all([
      this.#roll.stop(),
      ...[...this.#parts.values()].flatMap(({ loop, reader }) => [
        loop.stop(),
        reader.stop(),
      ]),
    ]);
  }

  /** Has all of a source looked at again as soon as a replica can, which may be another one. */
  async rescan(id: string): Promise<void> {
    await createStores(this.#knex).sources.want(id, this.#clock.now());
    this.#parts.get(id)?.loop.wake();
  }

  /** Takes away what is missing from a source, whatever holds it back. */
  async confirm(id: string): Promise<void> {
    await confirmMissing(this.#knex, id, this.#clock.now());
    this.#onChange();
  }

  async #notice(
    { loop, reader, source }: Part,
    event: EventParams,
  ): Promise<void> {
    let keys: readonly string[] = [];
    try {
      keys =
        source.scraper.listChanged?.({
          topic: event.topic,
          payload: event.eventPayload,
          metadata: event.metadata,
        }) ?? [];
    } catch (error) {
      this.#logger.warn('Could not read an event', {
        source: source.id,
        topic: event.topic,
        cause: String(error),
      });
    }
    if (keys.length === 0) {
      return;
    }
    if (source.scraper.read && (await this.#isInForce(source))) {
      await reader.add(keys);
    } else {
      await loop.hasten();
    }
  }

  /** Another replica may have the source otherwise, and reads it then. */
  async #isInForce({ fingerprint, id }: ConfiguredSource): Promise<boolean> {
    const state = await createStores(this.#knex).sources.find(id);
    return state?.fingerprint === fingerprint;
  }
}
