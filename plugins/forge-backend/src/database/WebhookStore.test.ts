import { Knex } from 'knex';
import {
  describeEachDatabase,
  makeRepositoryRow,
} from '../__testUtils__/eachDatabase';
import { DatabaseDeliveryStore } from './DeliveryStore';
import { DatabaseRepositoryStore } from './RepositoryStore';
import { DatabaseStatusStore } from './StatusStore';
import { DatabaseWebhookStore, WebhookSettings } from './WebhookStore';

const SETTINGS: WebhookSettings = {
  url: 'https://ci.example.org/hook',
  contentType: 'json',
  secret: 's',
  events: ['push'],
  branchFilter: '*',
  isActive: true,
};

async function setUp(knex: Knex) {
  const { shop } = await makeRepositoryRow(knex);
  const store = new DatabaseWebhookStore(knex);
  const deliveries = new DatabaseDeliveryStore(knex);
  return {
    shop,
    store,
    deliveries,
    hook: await store.create(shop.id, SETTINGS),
  };
}

describeEachDatabase('DatabaseWebhookStore', open => {
  it('keeps webhooks', async () => {
    const { shop, store, hook } = await setUp(await open());

    await store.update(hook.id, {
      isActive: false,
      events: ['push', 'issues'],
    });

    const changed = await store.find(shop.id, hook.id);
    expect(changed).toMatchObject({
      ...SETTINGS,
      isActive: false,
      events: ['push', 'issues'],
    });
    expect(await store.list(shop.id)).toEqual([changed]);
    expect(await store.find(shop.id + 1, hook.id)).toBeUndefined();
    await store.delete(hook.id);
    expect(await store.findById(hook.id)).toBeUndefined();
  });

  it('goes with its repository, deliveries and all', async () => {
    const knex = await open();
    const { shop, deliveries, hook } = await setUp(knex);
    await deliveries.create(hook.id, 'push', '{}');

    await new DatabaseRepositoryStore(knex).delete(shop.id);

    expect(await knex('webhooks')).toEqual([]);
    expect(await knex('webhook_deliveries')).toEqual([]);
  });
});

describeEachDatabase('DatabaseDeliveryStore', open => {
  it('gives each message to one taker, until the lease is over', async () => {
    const knex = await open();
    const { deliveries, hook } = await setUp(knex);
    await deliveries.create(hook.id, 'push', '{"a":1}');

    const taken = await Promise.all([
      deliveries.takeDue(60_000),
      deliveries.takeDue(60_000),
    ]);
    const later = await deliveries.takeDue(60_000);
    await knex('webhook_deliveries').update({ next_attempt_at: new Date(0) });
    const again = await deliveries.takeDue(60_000);

    const [first, ...others] = taken.filter(Boolean);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ payload: '{"a":1}', attempts: 1 });
    expect(later).toBeUndefined();
    expect(again).toMatchObject({ id: first?.id, attempts: 2 });
  });

  it('settles messages', async () => {
    const { deliveries, hook } = await setUp(await open());
    for (let i = 0; i < 3; i++) {
      await deliveries.create(hook.id, 'push', '{}');
    }
    const [one, two, three] = await deliveries.list(hook.id, 10);

    await deliveries.markDelivered(one.id, 204);
    await deliveries.markFailed(two.id, { error: 'no', responseStatus: 500 });
    await deliveries.markFailed(three.id, { error: 'wait', retryInMs: 60_000 });

    expect(await deliveries.takeDue(1000)).toBeUndefined();
    expect(await deliveries.list(hook.id, 10)).toMatchObject([
      { state: 'delivered', responseStatus: 204, error: undefined },
      { state: 'failed', responseStatus: 500, error: 'no' },
      { state: 'pending', responseStatus: undefined, error: 'wait' },
    ]);
    await deliveries.deleteSettledBefore(new Date(Date.now() + 1000));
    expect(await deliveries.list(hook.id, 10)).toMatchObject([
      { id: three.id },
    ]);
  });
});

describeEachDatabase('DatabaseStatusStore', open => {
  it('keeps statuses, newest first', async () => {
    const knex = await open();
    const { ada, shop } = await makeRepositoryRow(knex);
    const store = new DatabaseStatusStore(knex);
    const create = (sha: string, state: 'pending' | 'success') =>
      store.create({
        repositoryId: shop.id,
        creatorId: ada.id,
        sha,
        state,
        context: 'ci',
        description: '',
        targetUrl: '',
      });

    await create('a', 'pending');
    await create('a', 'success');
    await create('b', 'pending');

    expect(await store.list(shop.id, 'a')).toMatchObject([
      { state: 'success', creator: { login: 'ada' } },
      { state: 'pending' },
    ]);
    expect(await store.list(shop.id + 1, 'a')).toEqual([]);
  });
});
