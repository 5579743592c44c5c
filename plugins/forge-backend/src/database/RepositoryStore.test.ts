import { Knex } from 'knex';
import {
  describeEachDatabase,
  makeRepositoryRow,
} from '../__testUtils__/eachDatabase';
import { DatabaseAccountStore } from './AccountStore';
import { RepositoryFilter } from './operations/selectRepositories';
import { DatabaseRepositoryStore } from './RepositoryStore';

const BY_NAME = { by: 'name', isDescending: false } as const;
const ALL = { page: 1, limit: 50 };

async function makeMany(knex: Knex) {
  const { ada } = await makeRepositoryRow(knex);
  const accounts = new DatabaseAccountStore(knex);
  const acme = await accounts.create({ login: 'acme', kind: 'organization' });
  const store = new DatabaseRepositoryStore(knex);
  const defaultBranch = 'main';
  await store.create(ada, { name: 'Diary', isPrivate: true, defaultBranch });
  const billing = await store.create(acme, {
    name: 'billing_100%',
    description: 'Sends Invoices',
    isPrivate: true,
    defaultBranch,
  });
  await store.update(billing.id, { topics: ['money', 'go'], isArchived: true });
  return { ada, acme, store };
}

describeEachDatabase('DatabaseRepositoryStore', open => {
  it('finds by names without regard to case', async () => {
    const knex = await open();
    const { shop } = await makeRepositoryRow(knex);
    const store = new DatabaseRepositoryStore(knex);

    expect(shop).toMatchObject({
      name: 'shop',
      owner: { login: 'ada' },
      isEmpty: true,
      isPrivate: false,
      topics: [],
    });
    expect(await store.find({ owner: 'ADA', name: 'Shop' })).toEqual(shop);
    expect(await store.find({ owner: 'ada', name: 'x' })).toBeUndefined();
    expect(await store.find({ owner: 'x', name: 'shop' })).toBeUndefined();
  });

  it('refuses a name that is taken, also when renaming', async () => {
    const knex = await open();
    const { ada } = await makeRepositoryRow(knex);
    const store = new DatabaseRepositoryStore(knex);
    const conflict = expect.objectContaining({ name: 'ConflictError' });
    const other = await store.create(ada, { name: 'x', defaultBranch: 'main' });

    await expect(
      store.create(ada, { name: 'SHOP', defaultBranch: 'main' }),
    ).rejects.toThrow(conflict);
    await expect(store.update(other.id, { name: 'Shop' })).rejects.toThrow(
      conflict,
    );
  });

  it('lets one of two who create the same at once win', async () => {
    const knex = await open();
    const { ada } = await makeRepositoryRow(knex);
    const store = new DatabaseRepositoryStore(knex);

    const results = await Promise.allSettled(
      ['one', 'One', 'ONE'].map(name =>
        store.create(ada, { name, defaultBranch: 'main' }),
      ),
    );

    expect(results.filter(r => r.status === 'fulfilled')).toHaveLength(1);
  });

  it.each<
    [string, (ids: { ada: number; acme: number }) => RepositoryFilter, string[]]
  >([
    ['all', () => ({}), ['billing_100%', 'Diary', 'shop']],
    ['those of an owner', ({ ada }) => ({ ownerId: ada }), ['Diary', 'shop']],
    ['by part of the name', () => ({ text: 'DIA' }), ['Diary']],
    [
      'with no pattern in the text',
      () => ({ text: '_100%' }),
      ['billing_100%'],
    ],
    [
      'with no pattern in the text at all',
      () => ({ text: '%' }),
      ['billing_100%'],
    ],
    ['not by description unless asked', () => ({ text: 'invoice' }), []],
    [
      'by description',
      () => ({ text: 'invoice', includesDescription: true }),
      ['billing_100%'],
    ],
    ['by topic', () => ({ topic: 'go' }), ['billing_100%']],
    ['not by part of a topic', () => ({ topic: 'mon' }), []],
    ['archived ones', () => ({ isArchived: true }), ['billing_100%']],
    ['those that are not private', () => ({ isPrivate: false }), ['shop']],
    ['what strangers see', () => ({ visibleTo: 'anonymous' }), ['shop']],
    [
      'what the owner sees',
      ({ ada }) => ({ visibleTo: ada }),
      ['billing_100%', 'Diary', 'shop'],
    ],
    ['what others see', () => ({ visibleTo: 4711 }), ['billing_100%', 'shop']],
  ])('lists %s', async (_, filter, expected) => {
    const { ada, acme, store } = await makeMany(await open());

    const page = await store.list(
      filter({ ada: ada.id, acme: acme.id }),
      BY_NAME,
      ALL,
    );

    expect(page.items.map(repository => repository.name)).toEqual(expected);
    expect(page.total).toBe(expected.length);
  });

  it('sorts and pages', async () => {
    const { store } = await makeMany(await open());

    const page = await store.list(
      {},
      { by: 'created', isDescending: true },
      { page: 2, limit: 2 },
    );

    expect(page.items.map(repository => repository.name)).toEqual(['shop']);
    expect(page.total).toBe(3);
  });

  it('changes nothing when what is to be done before fails', async () => {
    const knex = await open();
    const { ada, shop } = await makeRepositoryRow(knex);
    const store = new DatabaseRepositoryStore(knex);
    const fail = async () => {
      throw new Error('The disk says no');
    };
    const made = { name: 'new', defaultBranch: 'main' };

    await expect(store.create(ada, made, fail)).rejects.toThrow('disk');
    await expect(store.update(shop.id, { name: 'x' }, fail)).rejects.toThrow(
      'disk',
    );
    await expect(store.delete(shop.id, fail)).rejects.toThrow('disk');

    const { items } = await store.list({}, BY_NAME, ALL);
    expect(items).toEqual([shop]);
  });

  it('deletes', async () => {
    const knex = await open();
    const { shop } = await makeRepositoryRow(knex);
    const store = new DatabaseRepositoryStore(knex);

    await store.delete(shop.id);

    expect(await store.find({ owner: 'ada', name: 'shop' })).toBeUndefined();
  });
});
