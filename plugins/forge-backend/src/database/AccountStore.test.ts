import { describeEachDatabase } from '../__testUtils__/eachDatabase';
import { DatabaseAccountStore } from './AccountStore';

describeEachDatabase('DatabaseAccountStore', open => {
  it('finds accounts by login, entity, id and address', async () => {
    const store = new DatabaseAccountStore(await open());
    const ada = await store.create({
      login: 'Ada',
      kind: 'user',
      fullName: 'Ada Lovelace',
      email: 'Ada@Example.org',
      entityRef: 'user:default/ada',
      isInCatalog: true,
    });

    expect(ada).toEqual({
      id: expect.any(Number),
      login: 'Ada',
      kind: 'user',
      fullName: 'Ada Lovelace',
      email: 'ada@example.org',
      description: '',
      entityRef: 'user:default/ada',
      isAdmin: false,
      isInCatalog: true,
      grants: [],
      createdAt: expect.any(Date),
    });
    expect(await store.findByLogin('aDA')).toEqual(ada);
    expect(await store.findByEntityRef('user:default/ada')).toEqual(ada);
    expect(await store.findById(ada.id)).toEqual(ada);
    expect(await store.findByEmails(['ADA@example.org', 'x@y'])).toEqual(
      new Map([['ada@example.org', ada]]),
    );
    expect(await store.findByEmails([])).toEqual(new Map());
    expect(await store.findByLogin('grace')).toBeUndefined();
    expect(await store.findById(4711)).toBeUndefined();
  });

  it('refuses a login or an entity that is taken', async () => {
    const store = new DatabaseAccountStore(await open());
    await store.create({ login: 'ada', kind: 'user', entityRef: 'user:a/b' });

    await expect(
      store.create({ login: 'ADA', kind: 'organization' }),
    ).rejects.toThrow(expect.objectContaining({ name: 'ConflictError' }));
    await expect(
      store.create({ login: 'other', kind: 'user', entityRef: 'user:a/b' }),
    ).rejects.toThrow(expect.objectContaining({ name: 'ConflictError' }));
  });

  it('lists one kind page by page, by login', async () => {
    const store = new DatabaseAccountStore(await open());
    for (const login of ['c', 'A', 'b']) {
      await store.create({ login, kind: 'organization' });
    }
    await store.create({ login: 'ada', kind: 'user' });

    const page = await store.list('organization', { page: 2, limit: 2 });

    expect(page.total).toBe(3);
    expect(page.items.map(account => account.login)).toEqual(['c']);
  });

  it('changes what it is told to and nothing else', async () => {
    const store = new DatabaseAccountStore(await open());
    const ada = await store.create({
      login: 'ada',
      kind: 'user',
      email: 'a@b',
    });

    await store.update(ada.id, {});
    await store.update(ada.id, { grants: ['x', 'y'], fullName: 'Ada' });

    expect(await store.findById(ada.id)).toEqual({
      ...ada,
      grants: ['x', 'y'],
      fullName: 'Ada',
    });
  });

  it('has one administrator', async () => {
    const store = new DatabaseAccountStore(await open());
    const old = await store.create({ login: 'a', kind: 'user', isAdmin: true });
    const next = await store.create({ login: 'b', kind: 'user' });

    await store.setOnlyAdmin(next.id);

    expect(await store.findById(old.id)).toMatchObject({ isAdmin: false });
    expect(await store.findById(next.id)).toMatchObject({ isAdmin: true });
  });
});
