import { mockServices } from '@backstage/backend-test-utils';
import {
  ManifestFormat,
  ScraperFactory,
} from '@fairway/plugin-system-model-node';
import { ORIGINS } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { SourceOptions } from '../config';
import { createStores } from '../database/createStores';
import { BatchLimits } from '../mergeWorker/chooseBatch';
import { MergeWorker } from '../mergeWorker/MergeWorker';
import { CollectionWriter } from '../scan/CollectionWriter';
import { chooseRun } from '../scan/chooseRun';
import { createSource } from '../scan/createSource';
import { keepLease } from '../scan/keepLease';
import { ManifestReader } from '../scan/ManifestReader';
import { Pipeline } from '../scan/Pipeline';
import { SourceScanner } from '../scan/SourceScanner';
import { StepWriter } from '../scan/StepWriter';
import { Clock } from '../time/Clock';

export const HOUR_MS = 60 * 60_000;
export const DAY_MS = 24 * HOUR_MS;

/** Makes a portal's part in the system model, which shares its database with others. */
export async function makeReplica(options: {
  clock: Clock;
  /** By id of the source. */
  factories: Readonly<Record<string, ScraperFactory>>;
  formats: readonly ManifestFormat[];
  knex: Knex;
  limits?: BatchLimits;
  owner?: string;
  /** For all sources. */
  settings?: Partial<SourceOptions>;
}) {
  const { clock, factories, formats, knex, owner = 'this' } = options;
  const events = mockServices.events.mock();
  const logger = mockServices.logger.mock({ child: () => logger as any });
  const sources = Object.entries(factories).map(([id, factory]) =>
    createSource(
      {
        id,
        type: factory.type,
        createsEntities: false,
        scheduleMs: 10 * 60_000,
        fullScanEveryMs: 6 * HOUR_MS,
        missingAfterMs: DAY_MS,
        missingThreshold: { count: 10, share: 0.1 },
        config: {},
        ...options.settings,
      },
      {
        factories: new Map([[factory.type, factory]]),
        formats,
        createClient: () => {
          throw new Error('Nobody is to be asked');
        },
        logger,
      },
    ),
  );
  const worker = new MergeWorker({
    clock,
    events,
    knex,
    limits: options.limits,
    logger,
    mergeOptions: {
      precedence: ORIGINS,
      maxAgeMs: {
        descriptor: 7 * DAY_MS,
        controlPlane: DAY_MS,
        hint: 7 * DAY_MS,
      },
      sources,
    },
  });
  const parts = {
    clock,
    collections: new CollectionWriter(new ManifestReader(formats)),
    events,
    knex,
    logger,
    onChange: () => worker.wake(),
    owner,
    sources,
  };
  const stores = createStores(knex);
  const steps = new StepWriter(parts);
  const pipeline = new Pipeline(parts);

  /** Does what the loop of a source does when it is woken, but waits for it. */
  const scan = async (
    id = sources[0].id,
    signal = new AbortController().signal,
  ) => {
    const source = sources.find(one => one.id === id)!;
    const scanner = new SourceScanner({ ...parts, source, steps });
    await stores.sources.add(id, source.type);
    return keepLease(
      { sources: stores.sources, source: id, owner, clock, signal },
      async leased => {
        const state = (await stores.sources.find(id))!;
        const chosen = chooseRun(state, source, clock.now());
        if (chosen) {
          await scanner.scan(chosen, state.cursor, leased);
        }
      },
    );
  };
  const scanner = new SourceScanner({ ...parts, source: sources[0], steps });
  return {
    ...stores,
    events,
    logger,
    pipeline,
    scan,
    scanner,
    worker,
    /** Scans and merges. */
    run: async (id?: string) => {
      await scan(id);
      await worker.mergeAll();
    },
  };
}
