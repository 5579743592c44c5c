import { ScannedCollection, Scraper } from '@fairway/plugin-system-model-node';
import { FetchClient } from './FetchClient';
import { DoubleAnswer, DoubleRepository, GitHostDouble } from './GitHostDouble';
import { ModelDouble } from './ModelDouble';

const DAY = 24 * 60 * 60 * 1000;
const MANY = 10_000;

/** A host, and how its scraper is made. */
export type ScraperUnderTest = {
  readonly start: () => Promise<GitHostDouble>;
  /** Reads `acme`, without forks and archived repositories. */
  readonly create: (host: GitHostDouble, client: FetchClient) => Scraper;
  readonly toFileUrl: (
    host: GitHostDouble,
    repository: DoubleRepository,
    file: { readonly commit: string; readonly path: string },
  ) => string;
  /** For how long activity may happen without a trace. */
  readonly settlingTime: number;
  /** A request for the content of a file. */
  readonly fileRequest: RegExp;
  /** How a request for a repository begins, so that a test can make it fail. */
  readonly isAbout: (path: string, repository: DoubleRepository) => boolean;
};

/** Checks what every scraper of a git host has to do, on a double of its host. */
export function testRepositoryScraper(tested: ScraperUnderTest): void {
  const { settlingTime, fileRequest, isAbout } = tested;
  let host: GitHostDouble;
  let client: FetchClient;
  let scraper: Scraper;
  let model: ModelDouble;

  const fill = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      host.add(
        `acme/r${String(index).padStart(5, '0')}`,
        { 'catalog-info.yaml': `of ${index}` },
        { activeAt: host.now - 30 * DAY - index * 1000 },
      ),
    );
  const measure = async (scan: () => Promise<unknown>) => {
    const before = { ...client.used };
    await scan();
    return {
      requests: client.used.requests - before.requests,
      bytes: client.used.bytes - before.bytes,
    };
  };
  const countFileRequests = () =>
    host.requests.filter(request => fileRequest.test(request)).length;
  const failFor = (repository: DoubleRepository, answer: DoubleAnswer) => {
    host.intercept = ({ path }) =>
      isAbout(path, repository) ? answer : undefined;
  };
  const heal = () => {
    host.intercept = () => undefined;
  };
  const toKey = ({ id }: DoubleRepository) => `id:${id}`;

  beforeEach(async () => {
    host = await tested.start();
    client = new FetchClient();
    scraper = tested.create(host, client);
    model = new ModelDouble();
  });

  afterEach(() => host.stop());

  it('reads the manifests of each repository at its commit', async () => {
    const shop = host.add('acme/shop', {
      'catalog-info.yaml': 'kind: Component',
      'services/cart #1/ü/catalog-info.yaml': 'kind: API',
      'catalog-info.yaml.bak': 'none',
      'linked/catalog-info.yaml': { link: '../catalog-info.yaml' },
      'module/catalog-info.yaml': { submodule: 'a'.repeat(40) },
    });
    host.add('acme/hollow', undefined);
    host.add('acme/old', { 'catalog-info.yaml': 'old' }, { isArchived: true });
    host.add('acme/copy', { 'catalog-info.yaml': 'copy' }, { isFork: true });
    host.add('elsewhere/shop', { 'catalog-info.yaml': 'not ours' });

    const { outcomes, isComplete } = await model.scan(scraper, 'all');

    expect(isComplete).toBe(true);
    expect(outcomes).toEqual([
      ['acme/shop', 'read'],
      ['acme/hollow', 'read'],
    ]);
    expect(model.contents).toEqual({
      'acme/shop:catalog-info.yaml': 'kind: Component',
      'acme/shop:services/cart #1/ü/catalog-info.yaml': 'kind: API',
    });
    const commit = shop.git.findCommit('main')!;
    const path = 'services/cart #1/ü/catalog-info.yaml';
    expect(model.manifests.get(toKey(shop))).toContainEqual({
      path,
      content: 'kind: API',
      place: {
        kind: 'file',
        path,
        commit,
        url: tested.toFileUrl(host, shop, { commit, path }),
      },
    });
  });

  it('reads again in proportion to what changed, of 10 000 repositories', async () => {
    const all = fill(MANY);

    const first = await measure(() => model.scan(scraper, 'all'));
    host.now += DAY;
    const unchanged = await measure(() => model.scan(scraper, 'changes'));
    host.now += DAY;
    const changed = all.filter((_, index) => index % 100 === 42);
    changed.forEach(one => host.push(one, { 'catalog-info.yaml': 'new' }));
    host.now += DAY;
    const some = await measure(() => model.scan(scraper, 'changes'));
    host.now += DAY;
    const listed = await measure(() => model.scan(scraper, 'all'));

    expect(model.versions.size).toBe(MANY);
    expect(
      Object.values(model.contents).filter(content => content === 'new'),
    ).toHaveLength(MANY / 100);
    expect(first.requests).toBeGreaterThan(3 * MANY);
    expect(unchanged.requests).toBeLessThanOrEqual(3);
    expect(unchanged.bytes).toBeLessThanOrEqual(0.02 * first.bytes);
    expect(some.requests).toBeLessThanOrEqual(0.02 * first.requests);
    expect(some.bytes).toBeLessThanOrEqual(0.02 * first.bytes);
    expect(listed.requests).toBeLessThanOrEqual(0.02 * first.requests);
  }, 120_000);

  it('asks for a list that is the same by its ETag', async () => {
    fill(250);
    const first = await measure(() => model.scan(scraper, 'all'));
    host.now += DAY;

    const { bytes } = await measure(async () => {
      const { outcomes, isComplete } = await model.scan(scraper, 'all');
      expect(isComplete).toBe(true);
      expect(new Set(outcomes.map(([, outcome]) => outcome))).toEqual(
        new Set(['unchanged']),
      );
      expect(outcomes).toHaveLength(250);
    });

    // What changed since, and the seams of pages, are no whole lists.
    expect(bytes).toBeLessThan(0.2 * first.bytes);
  });

  it('does not trust an ETag where the model has forgotten a repository', async () => {
    const [one] = fill(3);
    await model.scan(scraper, 'all');
    model.versions.delete(toKey(one));

    await model.scan(scraper, 'all');

    expect(model.versions.has(toKey(one))).toBe(true);
  });

  it.each([1, 4, 7, 12])(
    'goes on where it was stopped after %d steps, and reads nothing twice',
    async stopsAfter => {
      fill(250);

      await model.scan(scraper, 'all', { stopsAfter });
      const { isComplete } = await model.scan(
        tested.create(host, client),
        'all',
      );

      expect(isComplete).toBe(true);
      expect(model.versions.size).toBe(250);
      expect(countFileRequests()).toBe(250);
    },
  );

  it('loses none when others come and go while it pages', async () => {
    const all = fill(350);
    const seen = new Set<string>();
    let gone = 0;
    let added: DoubleRepository | undefined;

    await model.scan(scraper, 'all', {
      onStep({ collections }) {
        collections.forEach(({ key }) => seen.add(key));
        if (gone < 3) {
          host.remove(all[gone]);
          gone++;
        }
        added ??= host.add('acme/young', { 'catalog-info.yaml': 'young' });
      },
    });

    const missed = host.repositories.filter(one => !seen.has(toKey(one)));
    expect(missed).toEqual([]);
    expect(model.contents['acme/young:catalog-info.yaml']).toBe('young');
  });

  it('loses no change when others come and go while it pages', async () => {
    const all = fill(120);
    await model.scan(scraper, 'all');
    host.now += DAY;
    const changed = all.slice(0, 100);
    changed.forEach(one => host.push(one, { 'catalog-info.yaml': 'new' }));
    host.now += settlingTime * 2;
    let gone = 0;

    await model.scan(scraper, 'changes', {
      onStep() {
        if (gone < 3) {
          host.remove(changed[99 - gone]);
          gone++;
        }
      },
    });

    const outdated = host.repositories.filter(
      one =>
        changed.includes(one) &&
        model.contents[`${one.fullName}:catalog-info.yaml`] !== 'new',
    );
    expect(outdated).toEqual([]);
  });

  it('follows renames, forced pushes, new default branches and archiving', async () => {
    const [renamed, forced, moved, archived, emptied] = fill(5);
    await model.scan(scraper, 'all');
    host.now += DAY;
    renamed.fullName = 'acme/renamed';
    forced.git.branches.delete('main');
    host.push(forced, { 'catalog-info.yaml': 'forced' });
    moved.git.commit('trunk', { 'catalog-info.yaml': 'trunk' }, host.now);
    moved.branch = 'trunk';
    archived.isArchived = true;
    emptied.git.branches.clear();

    const { outcomes } = await model.scan(scraper, 'all');

    expect(model.titles.get(toKey(renamed))).toBe('acme/renamed');
    expect(model.manifests.get(toKey(renamed))?.[0].place).toMatchObject({
      url: expect.stringContaining('acme/renamed'),
    });
    expect(model.contents).toMatchObject({
      'acme/renamed:catalog-info.yaml': 'of 0',
      'acme/r00001:catalog-info.yaml': 'forced',
      'acme/r00002:catalog-info.yaml': 'trunk',
    });
    expect(outcomes).toContainEqual([toKey(archived), 'removed']);
  });

  it('sees what happens too soon after to show in the last activity', async () => {
    const [one, other] = fill(2);
    host.push(one, { 'catalog-info.yaml': 'first' });
    host.now += 1;
    await model.scan(scraper, 'all');
    one.git.commit('main', { 'catalog-info.yaml': 'second' }, host.now);

    const changes = await model.scan(scraper, 'changes');
    const second = model.contents[`${one.fullName}:catalog-info.yaml`];
    one.git.commit('main', { 'catalog-info.yaml': 'third' }, host.now);
    host.now += settlingTime * 3;
    await model.scan(scraper, 'all');
    const third = model.contents[`${one.fullName}:catalog-info.yaml`];
    const last = await model.scan(scraper, 'all');

    expect(changes.outcomes).toContainEqual([one.fullName, 'read']);
    expect(changes.outcomes).not.toContainEqual([other.fullName, 'read']);
    expect([second, third]).toEqual(['second', 'third']);
    expect(last.outcomes).not.toContainEqual([expect.any(String), 'read']);
  });

  it.each<[string, DoubleAnswer, string]>([
    ['451', { status: 451 }, '451'],
    ['403', { status: 403 }, '403'],
    ['500', { status: 500 }, '500'],
    ['a missing branch', { status: 404 }, 'has no branch main'],
    ['half an answer', { body: { tree: [] }, isTruncated: true }, ''],
  ])(
    'keeps what it knows of a repository that answers %s, and reads it later',
    async (_, answer, message) => {
      const all = fill(5);
      await model.scan(scraper, 'all');
      host.now += DAY;
      all.forEach(one => host.push(one, { 'catalog-info.yaml': 'new' }));
      failFor(all[2], answer);

      const { outcomes } = await model.scan(scraper, 'changes');
      const failure = model.failures.get(toKey(all[2]));
      const known = model.contents[`${all[2].fullName}:catalog-info.yaml`];
      heal();
      host.now += DAY;
      await model.scan(scraper, 'changes');

      expect(outcomes.filter(([, outcome]) => outcome === 'read')).toHaveLength(
        4,
      );
      expect(failure).toContain(message);
      expect(known).toBe('of 2');
      expect(model.contents[`${all[2].fullName}:catalog-info.yaml`]).toBe(
        'new',
      );
    },
  );

  it('says which repositories are gone', async () => {
    const [one, other] = fill(2);
    await model.scan(scraper, 'all');
    host.push(one, { 'catalog-info.yaml': 'new' });
    host.push(other, { 'catalog-info.yaml': 'new' });
    let isListed = false;
    host.intercept = () => {
      // The list still has it.
      if (isListed) {
        host.remove(one);
      }
      isListed = true;
      return undefined;
    };

    const { outcomes } = await model.scan(scraper, 'changes');

    expect(outcomes).toContainEqual([toKey(one), 'removed']);
    expect(outcomes).toContainEqual([other.fullName, 'read']);
    expect(await model.read(scraper, [toKey(one), 'strange'])).toEqual([
      { key: toKey(one), outcome: 'removed' },
      { key: 'strange', outcome: 'removed' },
    ]);
  });

  it('stops when its host is down, and goes on at the same place', async () => {
    fill(250);
    let isDown = false;
    host.intercept = () => (isDown ? { status: 503 } : undefined);

    const scan = model.scan(scraper, 'all', {
      onStep() {
        isDown = true;
      },
    });

    await expect(scan).rejects.toThrow('503');
    expect(model.versions.size).toBe(20);
    expect(model.failures.size).toBe(0);
    heal();
    await model.scan(scraper, 'all');
    expect(model.versions.size).toBe(250);
    expect(countFileRequests()).toBe(250);
  });

  it('asks again after 429', async () => {
    fill(30);
    const asked = new Set<string>();
    host.intercept = ({ path }) => {
      const isFirst = !asked.has(path);
      asked.add(path);
      return isFirst
        ? { status: 429, headers: { 'retry-after': '0' } }
        : undefined;
    };

    await model.scan(scraper, 'all');

    expect(model.versions.size).toBe(30);
    expect(model.failures.size).toBe(0);
  });

  it('fails as a whole when its token is not taken any more', async () => {
    fill(30);
    await model.scan(scraper, 'all');
    const before = new Map(model.versions);
    host.repositories.forEach(one =>
      host.push(one, { 'catalog-info.yaml': 'new' }),
    );
    let count = 0;
    host.intercept = () => {
      count++;
      return count > 2 ? { status: 401 } : undefined;
    };

    await expect(model.scan(scraper, 'changes')).rejects.toThrow('401');
    await expect(model.read(scraper, ['id:1001'])).rejects.toThrow('401');

    expect(model.versions).toEqual(before);
  });

  it('does not take more than it can', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1_001 }, (_, n) => [`${n}/catalog-info.yaml`, 'x']),
    );
    const large = { 'catalog-info.yaml': 'x'.repeat(5 * 1024 * 1024 + 1) };
    const wide = host.add('acme/wide', many);
    const long = host.add('acme/long', large);
    host.add('acme/odd', {
      '../catalog-info.yaml': 'out',
      '.git/catalog-info.yaml': 'hook',
      'a\n/catalog-info.yaml': 'line',
    });

    const { outcomes } = await model.scan(scraper, 'all');

    expect(outcomes).toEqual<Array<[string, ScannedCollection['outcome']]>>([
      ['acme/wide', 'failed'],
      ['acme/long', 'failed'],
      ['acme/odd', 'read'],
    ]);
    expect(model.failures.get(toKey(wide))).toContain('1001 manifests');
    expect(model.failures.get(toKey(long))).toContain('catalog-info.yaml');
    expect(model.contents).toEqual({});
  });

  it('can be told to stop', async () => {
    fill(50);
    const controller = new AbortController();
    const steps = scraper.scan({
      mode: 'all',
      findVersions: model.findVersions,
      signal: controller.signal,
    });
    await steps.next();

    controller.abort();

    await expect(steps.next()).rejects.toThrow('aborted');
  });
}
