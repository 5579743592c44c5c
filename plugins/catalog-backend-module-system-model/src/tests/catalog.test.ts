import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  describeComponent,
  makeClaim,
  makeField,
} from '../__testUtils__/describeComponent';
import { makeElsewhere } from '../__testUtils__/makeElsewhere';
import { MemoryModel } from '../__testUtils__/MemoryModel';
import { DESCRIPTOR, startCatalog } from '../__testUtils__/startCatalog';
import { until } from '../__testUtils__/until';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const COMMIT_URL =
  'https://git.example.com/acme/shop/src/commit/1111111111111111111111111111111111111111/catalog-info.yaml';

describe.each(databases.eachSupportedId())('the catalog, on %s', databaseId => {
  const model = new MemoryModel();
  let catalog: Awaited<ReturnType<typeof startCatalog>>;

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    catalog = await startCatalog({ knex, model });
  });

  afterAll(() => catalog.stop());

  const shows = (description: string) => (entity: Entity | undefined) =>
    entity?.metadata.description === description;

  it('shows what the model has, and says where from', async () => {
    model.set(
      'component:default/shop',
      describeComponent('Shop', { url: `${COMMIT_URL}#L3` }),
    );
    model.set('component:default/cart', describeComponent('cart'));
    model.set('group:default/admins', {
      entity: { kind: 'Group' },
      provenance: [],
    });
    await catalog.tell();

    const shop = await catalog.waitFor('component:default/shop', Boolean);
    const cart = await catalog.waitFor('component:default/cart', Boolean);

    expect(shop?.metadata.name).toBe('Shop');
    expect(shop?.metadata.annotations).toMatchObject({
      'backstage.io/managed-by-location': `url:${COMMIT_URL}`,
      'backstage.io/managed-by-origin-location':
        'system-model:component:default/shop',
      'fairway.dev/model': 'true',
    });
    expect(cart?.metadata.annotations).toMatchObject({
      'backstage.io/managed-by-location': 'system-model:component:default/cart',
    });
    expect(model.read.flat()).not.toContain('group:default/admins');
  });

  it('shows what leaves out what the catalog asks for', async () => {
    const { entity } = describeComponent('bare');
    model.set('component:default/bare', {
      entity: { ...entity, spec: { type: 'service' } },
      provenance: [],
    });
    await catalog.tell();

    const bare = await catalog.waitFor('component:default/bare', Boolean);

    expect(bare?.spec).toEqual({
      type: 'service',
      lifecycle: 'unknown',
      owner: 'unknown',
    });
  });

  it('follows changes, renames and removals, and leaves out what is broken', async () => {
    const ref = 'component:default/moving';
    model.set(ref, describeComponent('moving'));
    model.set('component:default/broken', {
      entity: { kind: 'Component', metadata: { name: '-' } },
      provenance: [],
    });
    await catalog.tell();
    await catalog.waitFor(ref, Boolean);

    model.set(ref, describeComponent('moving', { description: 'Changed' }));
    await catalog.tell();
    await catalog.waitFor(ref, shows('Changed'));
    model.set('component:default/moved', describeComponent('moved'));
    model.remove(ref);
    await catalog.tell();

    await catalog.waitFor('component:default/moved', Boolean);
    await catalog.waitFor(ref, entity => entity === undefined);
    expect(await catalog.find('component:default/broken')).toBeUndefined();
  });

  it('adds to what comes from elsewhere, and takes it over when that goes', async () => {
    const ref = 'component:default/registered';
    await catalog.describeElsewhere(makeElsewhere('registered', 'Own words'));
    const honest = await catalog.waitFor(ref, Boolean);
    model.set(
      ref,
      describeComponent('registered', {
        url: COMMIT_URL,
        fields: [
          makeField('/metadata/tags/edited', [makeClaim('overlay', 'edited')]),
          makeField('/spec/lifecycle', [makeClaim('overlay', 'retired')]),
          makeField('/spec/tier', [makeClaim('controlPlane', '1')]),
        ],
      }),
    );
    await catalog.tell();
    const enriched = await catalog.waitFor(
      ref,
      entity => entity?.spec?.tier === '1',
    );
    model.set(
      ref,
      describeComponent('registered', {
        fields: [makeField('/spec/tier', [makeClaim('controlPlane', '2')])],
      }),
    );
    await catalog.tell();
    const changed = await catalog.waitFor(
      ref,
      entity => entity?.spec?.tier === '2',
    );
    await catalog.describeElsewhere();
    const taken = await catalog.waitFor(ref, shows('From the model'));

    expect(honest?.metadata.annotations).not.toHaveProperty([
      'fairway.dev/model',
    ]);
    expect(enriched).toMatchObject({
      metadata: {
        description: 'Own words',
        tags: ['own', 'edited'],
        annotations: {
          'backstage.io/managed-by-origin-location': `url:${DESCRIPTOR}`,
          'fairway.dev/model': 'true',
        },
      },
      spec: { lifecycle: 'retired', owner: 'crew' },
    });
    expect(changed).toMatchObject({
      metadata: { tags: ['own'] },
      spec: { lifecycle: 'production' },
    });
    expect(taken?.metadata.annotations).toMatchObject({
      'backstage.io/managed-by-origin-location': `system-model:${ref}`,
    });
  });

  it('lets another location take over what the model provided, and only adds to it then', async () => {
    const ref = 'component:default/later';
    const tier = makeField('/spec/tier', [makeClaim('push', '1')]);
    model.set(ref, describeComponent('later', { fields: [tier] }));
    await catalog.tell();
    const provided = await catalog.waitFor(ref, Boolean);

    await catalog.describeElsewhere(makeElsewhere('later', 'Registered'));
    const enriched = await catalog.waitFor(
      ref,
      entity => shows('Registered')(entity) && entity?.spec?.tier === '1',
    );
    model.remove(ref);
    await catalog.tell();
    const left = await catalog.waitFor(
      ref,
      entity => entity?.spec?.tier === undefined,
    );

    expect(enriched?.metadata.uid).toBe(provided?.metadata.uid);
    expect(left?.metadata.description).toBe('Registered');
    expect(left?.metadata.annotations).not.toHaveProperty([
      'fairway.dev/model',
    ]);
  });

  it('finds out that the model began anew, and keeps what is missing for a time', async () => {
    const names = Array.from({ length: 15 }, (_, index) => `many-${index}`);
    names.forEach(name =>
      model.set(`component:default/${name}`, describeComponent(name)),
    );
    await catalog.tell();
    await catalog.waitFor('component:default/many-14', Boolean);

    model.clear();
    model.set(
      'component:default/many-3',
      describeComponent('many-3', { description: 'Read again' }),
    );
    await catalog.tell();

    await catalog.waitFor('component:default/many-3', shows('Read again'));
    expect(await catalog.find('component:default/many-0')).toBeDefined();
  });
});

it.each(databases.eachSupportedId())(
  'brings thousands of entities in pages, with two replicas, on %s',
  async databaseId => {
    const knex = await databases.init(databaseId);
    const model = new MemoryModel();
    for (let index = 0; index < 3_000; index++) {
      const name = `part-${index}`;
      model.set(`component:default/${name}`, describeComponent(name));
    }
    const catalogs = [
      await startCatalog({ knex, model }),
      await startCatalog({ knex, model }),
    ];

    await until(
      async () =>
        Number((await knex('refresh_state').count({ n: '*' }))[0].n) === 3_000,
    );
    await until(
      async () => (await knex('system_model_feed').first()).passed_at,
    );

    expect(Math.max(...model.pages)).toBe(500);
    // Each by one of them, and once.
    expect(new Set(model.read.flat()).size).toBe(3_000);
    expect(model.read.flat()).toHaveLength(3_000);
    await Promise.all(catalogs.map(catalog => catalog.stop()));
  },
);
