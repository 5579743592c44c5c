import { randomUUID } from 'node:crypto';
import {
  AuthService,
  LoggerService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { SearchSource, SearchStore } from '@fairway/search-node';
import { Knex } from 'knex';
import { ChangeStore } from '../database/ChangeStore';
import { GroupStore } from '../database/GroupStore';
import { TypeStore } from '../database/TypeStore';
import { ChangeFollower } from './ChangeFollower';
import { DamageCheck } from './DamageCheck';
import { followEvents } from './followEvents';
import { IndexBuilder } from './IndexBuilder';
import { Indexer } from './Indexer';
import { RemovalCheck } from './RemovalCheck';
import { sweep } from './sweep';

/** Makes what keeps the index, and has it begin once the portal has started. */
export async function startIndex(options: {
  auth: AuthService;
  catalog: CatalogService;
  events: EventsService;
  format: string;
  isCollated: (type: string) => boolean;
  knex: Knex;
  lifecycle: RootLifecycleService;
  logger: LoggerService;
  removalCheckMs: number;
  scheduler: SchedulerService;
  sources: ReadonlyMap<string, SearchSource>;
  store: SearchStore;
  sweepMs: number;
}) {
  const { events, knex, lifecycle, scheduler, sources } = options;
  const stores = {
    changes: new ChangeStore(knex),
    groups: new GroupStore(knex),
    types: new TypeStore(knex),
  };
  const parts = { ...options, ...stores, owner: randomUUID() };
  const indexer = new Indexer(parts);
  const follower = new ChangeFollower({ ...parts, indexer });
  const builder = new IndexBuilder(parts);
  const removals = new RemovalCheck({ ...parts, follower });
  const damage = new DamageCheck({ ...parts, builder });

  const claim = () => stores.types.claim([...sources.keys()], Date.now());
  await claim();
  await scheduler.scheduleTask({
    id: 'search-claim-indexes',
    scope: 'local',
    frequency: { minutes: 1 },
    timeout: { minutes: 1 },
    fn: claim,
  });
  await scheduler.scheduleTask({
    id: 'search-find-removed-entities',
    scope: 'global',
    frequency: { milliseconds: options.removalCheckMs },
    timeout: { minutes: 5 },
    fn: signal => removals.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'search-find-damaged-indexes',
    scope: 'global',
    frequency: { seconds: 20 },
    timeout: { minutes: 1 },
    fn: () => damage.run(),
  });
  for (const source of sources.values()) {
    await scheduler.scheduleTask({
      id: `search-sweep-${source.type}`,
      scope: 'global',
      initialDelay: { milliseconds: options.sweepMs },
      frequency: { milliseconds: options.sweepMs },
      timeout: { hours: 1 },
      fn: signal => sweep({ ...parts, follower, indexer, source }, signal),
    });
  }
  lifecycle.addStartupHook(async () => {
    await followEvents({ events, follower, sources });
    follower.start();
    builder.start();
  });
  lifecycle.addShutdownHook(async () => {
    await Promise.all([follower.stop(), builder.stop()]);
  });
  return { ...stores, builder };
}
