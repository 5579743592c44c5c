import { mockServices } from '@backstage/backend-test-utils';
import { SearchSource, SearchStore } from '@fairway/search-node';
import { Knex } from 'knex';
import { ChangeStore } from '../database/ChangeStore';
import { GroupStore } from '../database/GroupStore';
import { TypeStore } from '../database/TypeStore';
import { ChangeFollower } from '../index/ChangeFollower';
import { DamageCheck } from '../index/DamageCheck';
import { IndexBuilder } from '../index/IndexBuilder';
import { Indexer } from '../index/Indexer';
import { until } from './until';

/** Nobody has to wait in a test. */
const REST_MS = 50;

/** Makes a portal's part in keeping an index, which shares its database and engine with others. */
export async function makeReplica(options: {
  knex: Knex;
  store: SearchStore;
  sources: readonly SearchSource[];
  owner?: string;
  format?: string;
  /** Types that stock collators bring. */
  collated?: readonly string[];
}) {
  const { knex, store, owner = 'this', format = '1', collated = [] } = options;
  const stores = {
    changes: new ChangeStore(knex),
    groups: new GroupStore(knex),
    types: new TypeStore(knex),
  };
  const logger = mockServices.logger.mock();
  const sources = new Map(options.sources.map(source => [source.type, source]));
  const parts = {
    ...stores,
    format,
    isCollated: (type: string) => collated.includes(type),
    logger,
    owner,
    lookMs: REST_MS,
    retryMs: REST_MS,
    sources,
    store,
  };
  const indexer = new Indexer(parts);
  const follower = new ChangeFollower({ ...parts, indexer });
  const builder = new IndexBuilder(parts);
  const damage = new DamageCheck({ ...parts, builder });
  await stores.types.claim([...sources.keys()], Date.now());

  const listTitles = async (type: string) => {
    const { hits } = await store.find(
      { types: [type] },
      { order: 'title', offset: 0, limit: 1_000 },
    );
    return hits.map(({ title }) => title);
  };
  return {
    ...stores,
    builder,
    damage,
    follower,
    indexer,
    logger,
    listTitles,
    start: () => {
      follower.start();
      builder.start();
    },
    stop: async () => {
      await Promise.all([follower.stop(), builder.stop()]);
    },
    /** Waits until the index holds this, and nothing else. */
    waitForTitles: (type: string, expected: readonly string[]) =>
      until(async () => {
        const titles = await listTitles(type);
        return titles.join() === expected.join() ? titles : undefined;
      }),
    /** Waits until the index was built. */
    waitForBuild: (type: string, after = 0) =>
      until(async () => {
        const state = await stores.types.find(type);
        return state?.builtAt !== undefined &&
          state.builtAt > after &&
          !state.isWanted &&
          !(await stores.types.isLeased('build', type, Date.now()))
          ? state.builtAt
          : undefined;
      }),
  };
}
