import { createServer, Server } from 'http';
import { AddressInfo } from 'net';
import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  describeEachDatabase,
  makeRepositoryRow,
} from '../__testUtils__/eachDatabase';
import { DatabaseDeliveryStore } from '../database/DeliveryStore';
import { DatabaseWebhookStore } from '../database/WebhookStore';
import { AddressGuard } from './AddressGuard';
import { WebhookQueue } from './WebhookQueue';

describeEachDatabase('WebhookQueue', open => {
  let server: Server;
  let answer: (path: string) => { status: number; location?: string };
  let asked: string[];

  beforeEach(async () => {
    asked = [];
    answer = () => ({ status: 200 });
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const { status, location } = answer(request.url ?? '');
      response.statusCode = status;
      if (location) {
        response.setHeader('location', location);
      }
      request.resume().on('end', () => response.end());
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });

  afterEach(() => new Promise(resolve => server.close(resolve)));

  async function setUp(
    knex: Knex,
    options: { allowedHosts?: string[]; url?: string } = {},
  ) {
    const { shop } = await makeRepositoryRow(knex);
    const webhooks = new DatabaseWebhookStore(knex);
    const deliveries = new DatabaseDeliveryStore(knex);
    const { allowedHosts = ['loopback'] } = options;
    const queue = new WebhookQueue({
      webhooks,
      deliveries,
      options: { allowedHosts, maxAttempts: 3, timeoutMs: 5000 },
      guard: new AddressGuard(allowedHosts),
      logger: mockServices.logger.mock(),
    });
    const { port } = server.address() as AddressInfo;
    const hook = await webhooks.create(shop.id, {
      url: options.url ?? `http://127.0.0.1:${port}/hook`,
      contentType: 'json',
      secret: '',
      events: ['push'],
      branchFilter: '*',
      isActive: true,
    });
    const send = async () => {
      await queue.enqueue(shop.id, { event: 'push', payload: { a: 1 } });
      await queue.deliverDue();
    };
    return { queue, deliveries, hook, send };
  }

  it('delivers', async () => {
    const { send, deliveries, hook } = await setUp(await open());

    await send();

    expect(await deliveries.list(hook.id, 10)).toMatchObject([
      { state: 'delivered', attempts: 1, responseStatus: 200 },
    ]);
  });

  it('tries again when it is time, and gives up in the end', async () => {
    const knex = await open();
    const { queue, send, deliveries, hook } = await setUp(knex);
    answer = () => ({ status: 503 });

    await send();
    await queue.deliverDue();
    const waiting = await deliveries.list(hook.id, 10);
    for (let i = 0; i < 4; i++) {
      await knex('webhook_deliveries').update({ next_attempt_at: new Date(0) });
      await queue.deliverDue();
    }

    expect(waiting).toMatchObject([{ state: 'pending', attempts: 1 }]);
    expect(await deliveries.list(hook.id, 10)).toMatchObject([
      { state: 'failed', attempts: 3, error: 'The receiver answered 503' },
    ]);
    expect(asked).toHaveLength(3);
  });

  it('does not follow to another place', async () => {
    const { send, deliveries, hook } = await setUp(await open());
    answer = () => ({ status: 307, location: '/secret' });

    await send();

    expect(asked).toEqual(['/hook']);
    expect(await deliveries.list(hook.id, 10)).toMatchObject([
      { state: 'pending', responseStatus: 307 },
    ]);
  });

  it.each([
    ['an address', undefined],
    ['a name', 'http://localhost:1/hook'],
    ['the metadata of a cloud', 'http://169.254.169.254/latest/meta-data'],
  ])('does not call %s that is not public', async (_, url) => {
    const { send, deliveries, hook } = await setUp(await open(), {
      allowedHosts: [],
      url,
    });

    await send();

    expect(asked).toEqual([]);
    expect(await deliveries.list(hook.id, 10)).toMatchObject([
      { error: expect.stringContaining('not on the public internet') },
    ]);
  });

  it('forgets what was settled long ago', async () => {
    const knex = await open();
    const { queue, send, deliveries, hook } = await setUp(knex);
    await send();
    await knex('webhook_deliveries').update({ created_at: new Date(0) });

    await queue.prune();

    expect(await deliveries.list(hook.id, 10)).toEqual([]);
  });
});
