import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  DeferredEntity,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { SystemModelService } from '@fairway/plugin-system-model-node';
import { describeComponent } from '../__testUtils__/describeComponent';
import { MemoryModel } from '../__testUtils__/MemoryModel';
import { EntityStore } from '../database/EntityStore';
import { FeedStore } from '../database/FeedStore';
import { openDatabase } from '../database/openDatabase';
import { CatalogView } from './CatalogView';
import { ChangeApplier } from './ChangeApplier';
import { FeedFollower } from './FeedFollower';
import { ModelView } from './ModelView';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const { signal } = new AbortController();

/** Follows a model into a catalog that only keeps what it is told. */
async function makeFollower(
  databaseId: TestDatabaseId,
  model = new MemoryModel(),
) {
  const knex = await databases.init(databaseId);
  await openDatabase({ getClient: async () => knex });
  const shown = new Map<string, string>();
  const calls: string[] = [];
  const faults: { after?: string } = {};
  const connection: EntityProviderConnection = {
    refresh: async () => {},
    applyMutation: async mutation => {
      if (mutation.type !== 'delta') {
        throw new Error('Expected a delta');
      }
      for (const { entity } of mutation.added as DeferredEntity[]) {
        const ref = `component:default/${entity.metadata.name}`;
        shown.set(ref, entity.metadata.description ?? '');
        calls.push(`+${entity.metadata.name}`);
      }
      for (const { entityRef } of mutation.removed as { entityRef: string }[]) {
        shown.delete(entityRef);
        calls.push(`-${entityRef}`);
      }
      if (faults.after) {
        throw new Error(faults.after);
      }
    },
  };
  const makeReplica = (owner: string) => {
    const auth = mockServices.auth();
    const entities = new EntityStore(knex);
    const feed = new FeedStore({ knex, owner });
    const view = new ModelView({
      auth,
      model: model as unknown as SystemModelService,
    });
    const catalog = {
      findPlaces: async (refs: readonly string[]) =>
        new Map(
          refs
            .filter(ref => shown.has(ref))
            .map(ref => [ref, 'provided' as const]),
        ),
    } as unknown as CatalogView;
    const logger = mockServices.logger.mock();
    const applier = new ChangeApplier({
      catalog,
      connection,
      entities,
      kinds: new Set(['component']),
      logger,
      model: view,
      stay: () => feed.stay(),
    });
    const follower = new FeedFollower({
      applier,
      catalog,
      entities,
      feed,
      logger,
      model: view,
      passEveryMs: 60 * 60_000,
    });
    return { feed, follower, logger };
  };
  return { calls, faults, knex, makeReplica, model, shown };
}

describe.each(databases.eachSupportedId())('FeedFollower, on %s', id => {
  it('does again what a crash interrupted, and ends the same', async () => {
    const { calls, faults, makeReplica, model, shown } = await makeFollower(id);
    const { feed, follower } = makeReplica('this');
    await feed.lease();
    model.set('component:default/a', describeComponent('a'));
    model.set('component:default/b', describeComponent('b'));

    faults.after = 'The process ended';
    await expect(follower.follow(signal)).rejects.toThrow(faults.after);
    faults.after = undefined;
    await follower.follow(signal);
    model.remove('component:default/a');
    faults.after = 'The process ended again';
    await expect(follower.follow(signal)).rejects.toThrow(faults.after);
    faults.after = undefined;
    await follower.follow(signal);
    await follower.follow(signal);

    expect([...shown.keys()]).toEqual(['component:default/b']);
    expect(calls).toEqual([
      ...['+a', '+b', '+a', '+b'],
      ...['-component:default/a', '-component:default/a'],
    ]);
  });

  it('is followed by one replica at a time', async () => {
    const { makeReplica, model } = await makeFollower(id);
    const [one, other] = [makeReplica('one'), makeReplica('other')];
    model.set('component:default/a', describeComponent('a'));

    const leases = [await one.feed.lease(), await other.feed.lease()];
    await one.follower.follow(signal);
    await expect(other.follower.follow(signal)).rejects.toThrow(
      'Another replica',
    );
    await one.feed.release();

    expect(leases).toEqual([true, false]);
    expect(await other.feed.lease()).toBe(true);
    await other.follower.follow(signal);
    expect(model.read).toEqual([['component:default/a']]);
  });

  it('asks for a hundred entities at once, and again for those that did not fit', async () => {
    const model = new MemoryModel({ mostAtOnce: 80 });
    const { makeReplica, shown } = await makeFollower(id, model);
    const { feed, follower } = makeReplica('this');
    await feed.lease();
    const names = Array.from({ length: 250 }, (_, index) => `n${index}`);
    for (const name of names) {
      model.set(`component:default/${name}`, describeComponent(name));
    }

    await follower.follow(signal);

    expect(model.read.map(refs => refs.length)).toEqual([80, 80, 80, 10]);
    expect(new Set(model.read.flat()).size).toBe(250);
    expect(shown.size).toBe(250);
  });

  it('begins anew when the model does not know where its feed goes on, and takes away what is gone', async () => {
    const { knex, makeReplica, model, shown } = await makeFollower(id);
    const { feed, follower } = makeReplica('this');
    await feed.lease();
    const names = Array.from({ length: 1_200 }, (_, index) => `n${index}`);
    for (const name of names) {
      model.set(`component:default/${name}`, describeComponent(name));
    }
    await follower.follow(signal);
    const pages = [...model.pages];
    model.clear();
    for (const name of names.slice(0, 1_100)) {
      model.set(`component:default/${name}`, describeComponent(name));
    }
    await knex('system_model_feed').update({ cursor: 'nonsense' });

    await follower.follow(signal);

    expect(pages).toEqual([500, 500, 200]);
    expect(shown.size).toBe(1_100);
  });

  it('holds back what is missing if it is much, until it is found again or a day went by', async () => {
    const { knex, makeReplica, model, shown } = await makeFollower(id);
    const { feed, follower, logger } = makeReplica('this');
    await feed.lease();
    const refs = Array.from(
      { length: 20 },
      (_, n) => `component:default/n${n}`,
    );
    const fill = (some: readonly string[]) =>
      some.forEach(ref => model.set(ref, describeComponent(ref.slice(18))));
    fill(refs);
    await follower.follow(signal);

    model.clear();
    fill(refs.slice(0, 2));
    await follower.checkFeed(signal);
    const kept = shown.size;
    const { heldBackSince } = await feed.read();
    await knex('system_model_feed').update({
      held_back_since: Date.now() - 25 * 60 * 60_000,
      passed_at: 0,
    });
    await follower.follow(signal);

    expect(kept).toBe(20);
    expect(heldBackSince).toBeDefined();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('missing there at once'),
      { missing: 18, all: 20 },
    );
    expect([...shown.keys()]).toEqual(refs.slice(0, 2));
  });
});
