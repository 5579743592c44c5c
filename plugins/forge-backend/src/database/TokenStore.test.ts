import {
  describeEachDatabase,
  makeRepositoryRow,
} from '../__testUtils__/eachDatabase';
import { DatabaseAccountStore } from './AccountStore';
import { DatabaseTokenStore } from './TokenStore';

const makeToken = (accountId: number, name: string) => ({
  accountId,
  name,
  hash: `hash of ${name}`,
  lastEight: '12345678',
  scopes: ['read'],
});

describeEachDatabase('DatabaseTokenStore', open => {
  it('keeps tokens and finds them by hash', async () => {
    const knex = await open();
    const { ada } = await makeRepositoryRow(knex);
    const store = new DatabaseTokenStore(knex);

    const laptop = await store.create(makeToken(ada.id, 'laptop'));
    const ci = await store.create(makeToken(ada.id, 'ci'));

    expect(laptop).toMatchObject({ name: 'laptop', scopes: ['read'] });
    expect(laptop.lastUsedAt).toBeUndefined();
    expect(await store.findByHash('hash of laptop')).toEqual(laptop);
    expect(await store.findByHash('laptop')).toBeUndefined();
    expect(await store.list(ada.id)).toEqual([ci, laptop]);
    await expect(
      store.create({ ...makeToken(ada.id, 'ci'), hash: 'another' }),
    ).rejects.toThrow('a token with the name "ci" already');
  });

  it('deletes by name or id, and only the account’s own', async () => {
    const knex = await open();
    const { ada } = await makeRepositoryRow(knex);
    const grace = await new DatabaseAccountStore(knex).create({
      login: 'grace',
      kind: 'user',
    });
    const store = new DatabaseTokenStore(knex);
    const one = await store.create(makeToken(ada.id, 'one'));
    await store.create(makeToken(ada.id, 'two'));

    expect(await store.delete(grace.id, 'one')).toBe(false);
    expect(await store.delete(grace.id, String(one.id))).toBe(false);
    expect(await store.delete(ada.id, 'x')).toBe(false);
    expect(await store.delete(ada.id, String(one.id))).toBe(true);
    expect(await store.delete(ada.id, 'two')).toBe(true);
    expect(await store.list(ada.id)).toEqual([]);
  });

  it('notes the use of a token once a minute', async () => {
    const knex = await open();
    const { ada } = await makeRepositoryRow(knex);
    const store = new DatabaseTokenStore(knex);
    const token = await store.create(makeToken(ada.id, 'ci'));

    await store.touch(token);
    const used = await store.findByHash('hash of ci');
    await knex('tokens').update({ last_used_at: null });
    await store.touch(used!);

    expect(used?.lastUsedAt).toBeInstanceOf(Date);
    expect((await store.findByHash('hash of ci'))?.lastUsedAt).toBeUndefined();
  });
});
