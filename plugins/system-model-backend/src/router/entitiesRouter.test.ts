import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { MemoryHost } from '../__testUtils__/MemoryHost';
import { openDatabase } from '../database/openDatabase';
import { ADA, BEN } from './__testUtils__/startApi';
import {
  CART,
  LEDGER,
  makeHost,
  PAY,
  SHOP,
  startEntities,
  STOCK,
} from './__testUtils__/startEntities';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('entities on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
  });

  const refsOf = (body: { items: { entityRef: string }[] }) =>
    body.items.map(({ entityRef }) => entityRef);

  it('lists entities that fit all parameters, whatever their case', async () => {
    const api = await startEntities(knex);
    const list = async (query: string) =>
      refsOf((await api.get(`/entities?${query}`)).body);

    expect(await list('')).toEqual([
      PAY,
      CART,
      LEDGER,
      SHOP,
      'system:default/shop',
    ]);
    expect(await list('kind=Component&kind=API&tier=1&tier=2')).toEqual([
      CART,
      SHOP,
    ]);
    expect(await list('owner=Team-A')).toEqual([SHOP, 'system:default/shop']);
    expect(await list('owner=group:default/team-b&kind=api')).toEqual([PAY]);
    expect(await list('system=store&product=web')).toEqual([SHOP]);
    expect(await list('tag=WEB&lifecycle=production')).toEqual([SHOP]);
    expect(await list('tag=web&tag=public')).toEqual([CART, SHOP]);
    expect(await list('type=library&namespace=default')).toEqual([LEDGER]);
    expect(await list('q=STOREfr')).toEqual([CART, SHOP]);
    expect(await list('q=%25')).toEqual([]);
    expect(await list('tag=none')).toEqual([]);
  });

  it('gives the parts of entities that are asked for', async () => {
    const api = await startEntities(knex);

    const whole = await api.get('/entities?owner=team-a&kind=component');
    const parts = await api.get(
      '/entities?owner=team-a&kind=component&fields=metadata.name&fields=metadata.annotations.a.b/c.d&fields=spec.none&fields=__proto__.x',
    );

    expect(whole.body.items).toEqual([
      {
        entityRef: SHOP,
        entity: expect.objectContaining({
          kind: 'Component',
          spec: expect.objectContaining({ tier: '1' }),
        }),
        aliases: ['old/site', 'storefront'],
        sequence: expect.any(Number),
        conflicts: 0,
        stale: 0,
      },
    ]);
    expect(parts.body.items[0].entity).toEqual({
      metadata: { name: 'shop', annotations: { 'a.b/c.d': 'x' } },
      spec: {},
    });
  });

  it('goes through pages that are full of what the caller may read', async () => {
    const host = new MemoryHost({ stepSize: 1_000 });
    const refs = Array.from(
      { length: 450 },
      (_, i) => `component:default/c${String(i).padStart(3, '0')}`,
    );
    refs.forEach((ref, i) => host.put(`acme/c${i}`, { ref, spec: {} }));
    const readable = refs.filter((_, i) => i % 50 === 7);
    const api = await startEntities(knex, {
      readable: { [ADA]: readable },
      host,
    });

    const seen: string[][] = [];
    let cursor = '';
    do {
      const { body } = await api.get(`/entities?limit=4${cursor}`);
      seen.push(refsOf(body));
      cursor = body.nextCursor && `&cursor=${body.nextCursor}`;
    } while (cursor);

    expect(seen.map(page => page.length)).toEqual([4, 4, 1]);
    expect(seen.flat()).toEqual(readable);
    const all = await api.getAsService('/entities?limit=449');
    expect(all.body.items).toHaveLength(449);
    expect(all.body.nextCursor).toEqual(expect.any(String));
  });

  it.each([
    ['/entities?limit=0', 'limit'],
    ['/entities?limit=5&limit=6', 'one value'],
    ['/entities?cursor=abc', 'cursor'],
    ['/entities?tear=1', 'tear'],
    ['/entities?owner=:', 'reference'],
    ['/entities?kind[a]=1', 'kind[a]'],
    ['/changes?since=abc', 'cursor'],
    [`/entities/by-ref/component/default/shop/dependencies?depth=11`, 'depth'],
    [`/entities/by-ref/component/default/a%20b`, 'letters'],
    ['/conflicts?limit=x', 'limit'],
  ])('refuses %s and says what was expected', async (path, expected) => {
    const api = await startEntities(knex);

    const { body, status } = await api.get(path);

    expect(status).toBe(400);
    expect(body.error.message).toContain(expected);
  });

  it('refuses the cursor of another question', async () => {
    const api = await startEntities(knex);
    const { body } = await api.get('/entities?limit=1&kind=component');

    const other = await api.get(`/entities?limit=1&cursor=${body.nextCursor}`);

    expect(other.status).toBe(400);
    expect(other.body.error.message).toContain('another question');
  });

  it('finds an entity by its reference, and by names that it goes by', async () => {
    const api = await startEntities(knex);
    const get = async (path: string) => {
      const { body, status } = await api.get(`/entities/${path}`);
      return status === 200 ? body.entityRef : [status, body.error.candidates];
    };

    expect(await get('by-ref/Component/default/Shop')).toBe(SHOP);
    expect(await get('by-ref/component/default/none')).toEqual([
      404,
      undefined,
    ]);
    expect(await get('by-name/Cart')).toBe(CART);
    expect(await get('by-name/old%2Fsite')).toBe(SHOP);
    expect(await get(`by-name/${encodeURIComponent(LEDGER)}`)).toBe(LEDGER);
    expect(await get('by-name/shop?kind=System')).toBe('system:default/shop');
    expect(await get('by-name/shop')).toEqual([
      409,
      [SHOP, 'system:default/shop'],
    ]);
    expect(await get('by-name/storefront')).toEqual([409, [CART, SHOP]]);
    expect(await get('by-name/none')).toEqual([404, undefined]);
  });

  it('leads from a former reference to the entity of today', async () => {
    const host = makeHost();
    const api = await startEntities(knex, { readable: {}, host });
    host.put('acme/cart', { ref: 'component:default/basket', spec: {} });
    api.clock.advance(24 * 60 * 60_000);
    await api.replica.run();

    const { body } = await api.get(
      `/entities/by-name/${encodeURIComponent(CART)}`,
    );

    expect(body.entityRef).toBe('component:default/basket');
  });

  it('does not tell of other candidates that the caller may not read', async () => {
    const api = await startEntities(knex, { readable: { [ADA]: [SHOP] } });

    const shop = await api.get('/entities/by-name/shop');
    const storefront = await api.get('/entities/by-name/storefront');
    const cart = await api.get('/entities/by-ref/component/default/cart');
    const hidden = await api.get('/entities/by-name/cart');

    expect(shop.body.entityRef).toBe(SHOP);
    expect(storefront.body.entityRef).toBe(SHOP);
    expect(cart.status).toBe(404);
    expect(hidden.status).toBe(404);
  });

  it('tells where values come from', async () => {
    const api = await startEntities(knex, { readable: { [BEN]: [] } });
    const path = '/entities/by-ref/component/default/shop/provenance';

    const { body } = await api.get(path);
    const denied = await api.get(path, BEN);

    expect(
      body.provenance.find((one: any) => one.pointer === '/spec/owner'),
    ).toEqual({
      pointer: '/spec/owner',
      chosen: expect.objectContaining({ source: 'git', origin: 'descriptor' }),
      others: [],
      isConflict: false,
    });
    expect(denied.status).toBe(404);
  });

  it('tells of many entities at once, of those that the caller may read', async () => {
    const api = await startEntities(knex, {
      readable: { [BEN]: [CART, LEDGER] },
    });
    const ask = async (entityRefs: unknown, user?: string) =>
      await api.post('/entities/by-refs', user).send({ entityRefs });

    const all = await ask(['Component:default/Shop', SHOP, PAY, STOCK]);
    const bens = await ask([SHOP, CART], BEN);
    const single = await api.get('/entities/by-ref/component/default/shop');
    const { body } = await api.get(
      '/entities/by-ref/component/default/shop/provenance',
    );

    expect(refsOf(all.body).sort()).toEqual([PAY, SHOP]);
    expect(all.body.items.find((item: any) => item.entityRef === SHOP)).toEqual(
      { ...single.body, provenance: body.provenance },
    );
    expect(all.body.rest).toEqual([]);
    expect(refsOf(bens.body)).toEqual([CART]);
    expect((await ask([])).status).toBe(400);
    expect((await ask(['shop'])).body.error.message).toContain('reference');
    expect((await ask(Array(101).fill(SHOP))).status).toBe(400);
    expect((await api.post('/entities/by-refs')).status).toBe(400);
  });

  it('ends an answer about many entities where it would become too large', async () => {
    const host = new MemoryHost({ stepSize: 100 });
    const refs = Array.from(
      { length: 60 },
      (_, i) => `component:default/c${i + 10}`,
    );
    const metadata = { description: 'x'.repeat(100_000) };
    refs.forEach(ref => host.put(ref, { ref, metadata, spec: {} }));
    const api = await startEntities(knex, { readable: {}, host });

    const seen: string[][] = [];
    let rest = refs;
    while (rest.length > 0) {
      const { body } = await api
        .post('/entities/by-refs')
        .send({ entityRefs: rest });
      seen.push(refsOf(body));
      rest = body.rest;
    }

    expect(seen.map(answer => answer.length)).toEqual([40, 20]);
    expect(seen.flat().sort()).toEqual(refs);
  });

  it('answers 304 to who has it already, and nothing to who is not signed in', async () => {
    const api = await startEntities(knex);

    const first = await api.get('/entities');
    const again = await api
      .get('/entities')
      .set('If-None-Match', first.headers.etag);
    const nobody = await request(api.server)
      .get('/api/system-model/v1/entities')
      .set('Authorization', 'Bearer nothing');

    expect(first.headers['cache-control']).toBe('private, no-cache');
    expect(again.status).toBe(304);
    expect(nobody.status).toBe(401);
  });
});
