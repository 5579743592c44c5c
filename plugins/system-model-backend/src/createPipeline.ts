import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import {
  ManifestFormat,
  ScraperFactory,
} from '@fairway/plugin-system-model-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { ModelOptions, SourceOptions } from './config';
import { pruneDecisions } from './database/pruneDecisions';
import { createClient } from './hosts/createClient';
import { MergeWorker } from './mergeWorker/MergeWorker';
import { CollectionWriter } from './scan/CollectionWriter';
import { createSource } from './scan/createSource';
import { ManifestReader } from './scan/ManifestReader';
import { Pipeline } from './scan/Pipeline';
import { Clock } from './time/Clock';

/** Makes what reads sources and merges what they say; nothing of it runs yet. */
export async function createPipeline(parts: {
  readonly clock: Clock;
  readonly events: EventsService;
  readonly factories: ReadonlyMap<string, ScraperFactory>;
  readonly formats: readonly ManifestFormat[];
  readonly knex: Knex;
  readonly logger: LoggerService;
  readonly options: ModelOptions;
  readonly scheduler: SchedulerService;
}) {
  const { clock, formats, knex, options } = parts;
  const create = (source: SourceOptions, admitted?: readonly string[]) =>
    createSource(source, {
      ...parts,
      createClient: client => createClient(client, { clock, admitted }),
    });
  const sources = options.sources.map(source => create(source));
  const worker = new MergeWorker({ ...parts, mergeOptions: options });
  const pipeline = new Pipeline({
    ...parts,
    collections: new CollectionWriter(new ManifestReader(formats)),
    onChange: () => worker.wake(),
    owner: randomUUID(),
    sources,
  });
  await parts.scheduler.scheduleTask({
    id: 'prune-decisions',
    frequency: { hours: 24 },
    timeout: { minutes: 10 },
    scope: 'global',
    fn: () => pruneDecisions(knex, clock.now()),
  });
  return {
    pipeline,
    sources,
    /** Makes a source that somebody tries out. */
    createTrial: (source: SourceOptions) => create(source, options.dryRunHosts),
    onOutdated: () => worker.wake(),
    start: async () => {
      await pipeline.start();
      worker.start();
    },
    stop: async () => {
      await pipeline.stop();
      await worker.stop();
    },
  };
}
