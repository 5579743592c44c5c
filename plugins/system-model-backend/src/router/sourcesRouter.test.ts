import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createJsonFormat } from '../__testUtils__/jsonFormat';
import { makeReplica } from '../__testUtils__/makeReplica';
import { MemoryHost } from '../__testUtils__/MemoryHost';
import { openDatabase } from '../database/openDatabase';
import { ADA, BEN } from './__testUtils__/startApi';
import { CARL, startSources } from './__testUtils__/startSources';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('sources on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
  });

  it('shows what is kept of a source that is configured no more, and until when', async () => {
    const api = await startSources(knex);
    await api.replica.run();
    await knex('sources').insert({
      id: 'retired',
      type: 'memory',
      configured_at: 0,
      unconfigured_since: api.clock.now(),
      settings: JSON.stringify({
        title: 'Memory',
        origin: 'descriptor',
        createsEntities: false,
        missingAfterMs: 60 * 60_000,
      }),
    });

    const { body } = await api.get('/sources', CARL);
    const problems = await api.get('/sources/retired/problems', CARL);
    const rescan = await api.post('/sources/retired/rescan', CARL);
    const confirm = await api.post('/sources/retired/confirm', CARL);

    expect(body.items.map((item: any) => item.id)).toEqual(['git', 'retired']);
    expect(body.items[1]).toMatchObject({
      title: 'Memory',
      origin: 'descriptor',
      health: 'failing',
      failingSince: '2026-11-26T12:00:00.000Z',
      error:
        'The source is no longer configured. What it said is kept until 2026-11-26T13:00:00.000Z: put it back under systemModel.sources before then to keep it.',
    });
    expect(problems.body.items).toEqual([]);
    for (const { body: failure, status } of [rescan, confirm]) {
      expect(status).toBe(409);
      expect(failure.error.message).toBe(body.items[1].error);
    }
  });

  it('tells how sources do', async () => {
    const api = await startSources(knex);
    const list = async () => (await api.get('/sources', CARL)).body.items[0];
    const before = await list();
    await api.replica.run();
    const after = await list();
    api.host.broken.add('acme/cart');
    api.host.list = () => {
      throw new Error('The host is away');
    };
    api.clock.advance(6 * 60 * 60_000);
    await api.replica.run();
    const failing = await list();

    expect(before).toMatchObject({
      id: 'git',
      type: 'memory',
      title: 'Memory',
      origin: 'descriptor',
      health: 'new',
      isRunning: false,
    });
    expect(after).toMatchObject({
      health: 'healthy',
      isRunning: false,
      succeededAt: '2026-11-26T12:00:00.000Z',
      counts: {
        collections: 3,
        missingCollections: 0,
        failingCollections: 0,
        manifests: 5,
        manifestsWithProblems: 3,
        problems: 3,
      },
    });
    expect(failing).toMatchObject({
      health: 'failing',
      error: expect.stringContaining('The host is away'),
      failingSince: '2026-11-26T18:00:00.000Z',
      succeededAt: '2026-11-26T12:00:00.000Z',
    });
  });

  it('shows what is wrong with manifests to their owners alone, and to those who look after sources', async () => {
    const api = await startSources(knex);
    await api.replica.run();
    const list = async (user: string, query = '') => {
      const { body } = await api.get(`/sources/git/problems${query}`, user);
      return body.items.map(({ collection, owners }: any) => [
        collection,
        owners,
      ]);
    };

    expect(await list(ADA)).toEqual([['acme/shop', [ADA]]]);
    expect(await list(BEN)).toEqual([['acme/cart', [BEN]]]);
    expect(await list(BEN, `?owner=${ADA}`)).toEqual([]);
    expect((await list(CARL)).sort()).toEqual([
      ['acme/cart', [BEN]],
      ['acme/nobody', []],
      ['acme/shop', [ADA]],
    ]);
    expect(await list(CARL, `?owner=${BEN}`)).toEqual([['acme/cart', [BEN]]]);

    const all = async (user: string) =>
      (await api.get('/problems', user)).body.items.map(
        ({ collection }: any) => collection,
      );
    expect(await all(ADA)).toEqual(['acme/shop']);
    expect(await all(CARL)).toHaveLength(3);

    const first = await api.get('/sources/git/problems?limit=2', CARL);
    const second = await api.get(
      `/sources/git/problems?limit=2&cursor=${first.body.nextCursor}`,
      CARL,
    );
    expect(first.body.items).toHaveLength(2);
    expect(first.body.items[0]).toMatchObject({
      source: 'git',
      path: 'broken.json',
      format: 'json',
      problems: [{ line: 1, message: expect.stringContaining('JSON') }],
    });
    expect(second.body.items).toHaveLength(1);
    expect(second.body.nextCursor).toBeUndefined();
  });

  it('has a source read again, and lets go of what is held back', async () => {
    const api = await startSources(knex);
    await api.replica.pipeline.start();
    await api.replica.pipeline.stop();
    await api.replica.run();
    api.host.list = () => [];
    api.clock.advance(1);
    const rescan = await api.post('/sources/git/rescan', CARL);
    await api.replica.run();
    const held = await api.get('/sources', CARL);
    const confirm = await api.post('/sources/git/confirm', CARL);
    await api.replica.worker.mergeAll();

    expect(rescan.status).toBe(202);
    expect(held.body.items[0]).toMatchObject({
      health: 'heldBack',
      heldBack: expect.stringContaining('3 of 3'),
    });
    expect(confirm.status).toBe(202);
    expect((await api.get('/entities', CARL)).body.items).toEqual([]);
    expect(api.events.map(({ eventId }) => eventId)).toEqual([
      'source-rescan',
      'source-confirm',
    ]);
  });

  it('does the same with a source that only other replicas have in their configuration', async () => {
    const api = await startSources(knex);
    const cranes = new MemoryHost();
    cranes.put('acme/crane', { ref: 'component:default/crane' });
    const other = await makeReplica({
      clock: api.clock,
      factories: { cranes: cranes.createFactory() },
      formats: [createJsonFormat()],
      knex,
      owner: 'other',
    });
    await other.run();
    api.clock.advance(1);
    await other.run();
    cranes.list = () => [];

    const rescan = await api.post('/sources/cranes/rescan', CARL);
    await other.run();
    const held = await other.sources.find('cranes');
    const confirm = await api.post('/sources/cranes/confirm', CARL);
    await api.replica.worker.mergeAll();

    expect(rescan.status).toBe(202);
    expect(cranes.scans.map(({ mode }) => mode)).toEqual(['all', 'all']);
    expect(held?.heldBack).toContain('1 of 1');
    expect(confirm.status).toBe(202);
    expect((await other.sources.find('cranes'))?.heldBack).toBeUndefined();
    expect((await api.get('/entities', CARL)).body.items).toEqual([]);
  });

  it('keeps sources from those who have no permission', async () => {
    const api = await startSources(knex);
    await api.replica.run();

    expect((await api.get('/sources', ADA)).status).toBe(403);
    expect((await api.post('/sources/git/rescan', ADA)).status).toBe(403);
    expect((await api.post('/sources/git/confirm', ADA)).status).toBe(403);
    expect(
      (
        await api
          .post('/sources/dry-run', ADA)
          .send({ type: 'memory', config: {} })
      ).status,
    ).toBe(403);
    expect((await api.get('/sources/none/problems', ADA)).status).toBe(404);
    expect((await api.post('/sources/none/rescan', CARL)).status).toBe(404);
    expect((await api.post('/sources/push/confirm', CARL)).status).toBe(404);
  });
});
