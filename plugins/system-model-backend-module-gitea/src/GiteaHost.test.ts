import {
  FetchClient,
  ModelDouble,
} from '@fairway/repository-scraper/testUtils';
import { ADMIN_TOKEN, startForge } from './__testUtils__/startForge';

jest.setTimeout(60_000);

describe('the scraper of Gitea, on the forge of the portal', () => {
  let forge: Awaited<ReturnType<typeof startForge>>;
  const keys: Record<string, string> = {};

  beforeAll(async () => {
    forge = await startForge();
    keys.shop = await forge.makeRepository('acme/shop', {
      'catalog-info.yaml': 'kind: Component',
      'services/cart #1/catalog-info.yaml': 'kind: API',
      'src/main.ts': 'no manifest',
    });
    keys.hollow = await forge.makeRepository('acme/hollow');
    keys.foreign = await forge.makeRepository('other/foreign', {
      'catalog-info.yaml': 'kind: System',
    });
  });

  afterAll(() => forge.stop());

  it('reads all manifests of all repositories at their commits', async () => {
    const model = new ModelDouble();

    const { isComplete, outcomes } = await model.scan(
      forge.createScraper({}),
      'all',
    );

    expect(isComplete).toBe(true);
    expect(outcomes).toEqual([
      ['acme/shop', 'read'],
      ['acme/hollow', 'read'],
      ['other/foreign', 'read'],
    ]);
    expect(model.contents).toEqual({
      'acme/shop:catalog-info.yaml': 'kind: Component',
      'acme/shop:services/cart #1/catalog-info.yaml': 'kind: API',
      'other/foreign:catalog-info.yaml': 'kind: System',
    });
    const commit = model.versions.get(keys.shop)?.split(' ')[0];
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
    expect(model.manifests.get(keys.shop)?.[1].place).toEqual({
      kind: 'file',
      path: 'services/cart #1/catalog-info.yaml',
      commit,
      url: `${forge.url}/acme/shop/src/commit/${commit}/services/cart%20%231/catalog-info.yaml`,
    });
    expect(
      await fetch(
        `${forge.url}/acme/shop/src/commit/${commit}/services/cart%20%231/catalog-info.yaml`,
        { headers: { authorization: `token ${ADMIN_TOKEN}` } },
      ),
    ).toMatchObject({ status: 200 });
  });

  it('reads the repositories of one owner by a token', async () => {
    const model = new ModelDouble();
    const { url } = forge;

    await model.scan(
      forge.createScraper({ url, token: ADMIN_TOKEN, owner: 'Other' }),
      'all',
    );

    expect([...model.titles.values()]).toEqual(['other/foreign']);
  });

  it('follows pushes, forced pushes and other default branches', async () => {
    const model = new ModelDouble();
    const scraper = forge.createScraper({ owner: 'acme' });
    const key = await forge.makeRepository('acme/moving', {
      'catalog-info.yaml': 'one',
    });
    await model.scan(scraper, 'all');

    await forge.push('acme/moving', { 'catalog-info.yaml': 'forced' });
    const pushed = await model.scan(scraper, 'changes');

    expect(pushed.outcomes).toContainEqual(['acme/moving', 'read']);
    expect(pushed.outcomes).toContainEqual(['acme/shop', 'unchanged']);
    expect(pushed.isComplete).toBe(false);
    expect(model.contents['acme/moving:catalog-info.yaml']).toBe('forced');

    await forge.push('acme/moving', { 'catalog-info.yaml': 'next' }, 'next');
    await forge.call('PATCH', '/repos/acme/moving', { default_branch: 'next' });
    await model.scan(scraper, 'changes');

    expect(model.contents['acme/moving:catalog-info.yaml']).toBe('next');
    expect(model.versions.get(key)).toMatch(/^[0-9a-f]{40} acme\/moving/);
  });

  it('is told by events what to read, and what is gone', async () => {
    const model = new ModelDouble();
    const scraper = forge.createScraper({});
    const ofOthers = forge.createScraper({ owner: 'other' });
    const fromElsewhere = forge.createScraper({ url: 'https://git.test' });
    await model.scan(scraper, 'all');
    forge.events.length = 0;
    const listAll = (source = scraper) =>
      forge.events.splice(0).map(event =>
        source.listChanged?.({
          topic: event.topic,
          payload: event.eventPayload,
        }),
      );

    const key = await forge.makeRepository('acme/heard');
    const created = listAll();
    await forge.push('acme/heard', { 'catalog-info.yaml': 'heard' });
    const pushed = listAll();
    const read = await model.read(scraper, pushed[0] ?? []);
    await forge.push('acme/heard', { 'catalog-info.yaml': 'side' }, 'side');
    const pushedAside = listAll();
    await forge.push('acme/heard', { 'catalog-info.yaml': 'again' });
    const pushedForOthers = listAll(ofOthers);
    const again = await model.read(scraper, [key]);
    const same = await model.read(scraper, [key]);
    await forge.call('DELETE', '/repos/acme/heard');
    const deleted = listAll(scraper);
    const gone = await model.read(scraper, [key, 'id:999999', 'nonsense']);

    expect([created, pushed, pushedAside, pushedForOthers, deleted]).toEqual([
      [[key]],
      [[key]],
      [[]],
      [[]],
      [[key]],
    ]);
    expect(read).toMatchObject([{ key, outcome: 'read' }]);
    expect(again).toMatchObject([
      { outcome: 'read', manifests: [{ content: 'again' }] },
    ]);
    expect(same).toMatchObject([{ outcome: 'unchanged' }]);
    expect(gone).toEqual([
      { key, outcome: 'removed' },
      { key: 'id:999999', outcome: 'removed' },
      { key: 'nonsense', outcome: 'removed' },
    ]);
    expect(
      fromElsewhere.listChanged?.({ topic: 'forge.push', payload: {} }),
    ).toEqual([]);
  });

  it('takes webhooks of the host that it reads', () => {
    const scraper = forge.createScraper({ url: 'https://git.test/sub/' });
    const list = (page: string, topic = 'gitea') =>
      scraper.listChanged?.({
        topic,
        payload: {
          ref: 'refs/heads/main',
          repository: {
            id: 7,
            full_name: 'acme/shop',
            html_url: page,
            default_branch: 'main',
          },
        },
      });

    expect(list('https://git.test/sub/acme/shop')).toEqual(['id:7']);
    expect(list('https://git.test.evil.example/acme/shop')).toEqual([]);
    expect(list('https://git.test/sub/acme/shop', 'forge.push')).toEqual([]);
  });

  it('leaves out archived repositories, and says that they are', async () => {
    const model = new ModelDouble();
    const scraper = forge.createScraper({ owner: 'acme' });
    const key = await forge.makeRepository('acme/old', {
      'catalog-info.yaml': 'old',
    });
    await model.scan(scraper, 'all');

    await forge.call('PATCH', '/repos/acme/old', { archived: true });
    const { outcomes } = await model.scan(scraper, 'all');
    const another = new ModelDouble();
    await another.scan(
      forge.createScraper({ owner: 'acme', archived: true }),
      'all',
    );

    expect(outcomes).toContainEqual([key, 'removed']);
    expect(another.contents['acme/old:catalog-info.yaml']).toBe('old');
  });

  it('reads trees of many pages', async () => {
    const model = new ModelDouble();
    const files = Object.fromEntries(
      Array.from({ length: 1_100 }, (_, n) => [`src/${n}.ts`, `${n}`]),
    );
    await forge.makeRepository('acme/wide', {
      ...files,
      'zone/catalog-info.yaml': 'last',
    });

    await model.scan(forge.createScraper({ owner: 'acme' }), 'all');

    expect(model.contents['acme/wide:zone/catalog-info.yaml']).toBe('last');
  });

  it('fails as a whole, and tells no secret, when the token is refused', async () => {
    const model = new ModelDouble();
    const { url } = forge;
    const token = 'a-token-that-nobody-made';

    const scan = model.scan(forge.createScraper({ url, token }), 'all');

    await expect(scan).rejects.toThrow('refuses the token of the source (401)');
    await expect(scan).rejects.not.toThrow(token);
    expect(model.versions.size).toBe(0);
  });

  it('names the key that is wrong in the configuration', () => {
    expect(() => forge.createScraper({ url: 'ftp://x' })).toThrow(
      /systemModel\.sources\.test is not valid: url/,
    );
    expect(() => forge.createScraper({ owner: '../x' })).toThrow(/owner/);
  });

  it('costs little when nothing changed', async () => {
    const model = new ModelDouble();
    const client = new FetchClient();
    const scraper = forge.createScraper({ owner: 'acme' }, client);
    await model.scan(scraper, 'all');
    const before = client.used.requests;

    await model.scan(scraper, 'all');

    // The list, and the commit of each, since all of them were pushed to in this minute.
    expect(client.used.requests - before).toBeLessThanOrEqual(
      model.versions.size + 2,
    );
  });
});
