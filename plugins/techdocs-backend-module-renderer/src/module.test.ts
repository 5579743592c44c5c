import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TechdocsGenerator } from '@backstage/plugin-techdocs-node';
import { SiteLocks } from './SiteLocks';
import { makeEntity, TestPortal } from './__testUtils__/TestPortal';
import { eventually } from './__testUtils__/eventually';

const REPOSITORY = 'https://git.example.com/team/api';
const BRANCH = `${REPOSITORY}/src/branch/main/`;
const NEVER_BUILT = '0'.repeat(40);

const fromRepository = (name: string, ref = 'dir:.', source = BRANCH) =>
  makeEntity(name, {
    'backstage.io/techdocs-ref': ref,
    'backstage.io/source-location': `url:${source}`,
    'backstage.io/managed-by-location': `url:${source}catalog-info.yaml`,
  });
const fromFolder = (name: string, root: string) =>
  makeEntity(name, {
    'backstage.io/techdocs-ref': 'dir:.',
    'backstage.io/managed-by-location': `file:${join(
      root,
      name,
      'catalog-info.yaml',
    )}`,
  });

describe('techdocsModuleRenderer', () => {
  let portal: TestPortal;

  afterEach(async () => {
    jest.restoreAllMocks();
    await portal.stop();
  });

  it('builds documentation when it is read first', async () => {
    portal = await TestPortal.start({
      entities: () => [fromRepository('api')],
    });
    portal.host.commit(BRANCH, 'one', {
      'mkdocs.yml': 'site_name: The API',
      'docs/index.md': '# Hello\n\n[gone](gone.md)',
    });

    const answer = await portal.sync('api');

    expect(answer).toMatchObject({ updated: true, error: undefined });
    expect(answer.log).toContain(
      'index.md:3: The link "gone.md" leads to no file',
    );
    expect(answer.log).toMatch(
      /Built 1 page and copied 0 other files in \d+ ms/,
    );
    const page = await portal.page('api').expect(200);
    expect(page.text).toContain('<h1 id="hello">Hello');
    expect(page.text).toContain(
      'href="https://git.example.com/team/api/_edit/main/docs/index.md" title="Edit this page"',
    );
    const metadata = await portal
      .get('metadata/techdocs/default/component/api')
      .expect(200);
    expect(metadata.body).toMatchObject({
      site_name: 'The API',
      engine: 'fairway',
    });
    await portal.page('api', 'search/search_index.json').expect(200);
    expect(portal.built).toEqual(['component:default/api']);
    expect(portal.host.folders.filter(existsSync)).toEqual([]);
  });

  it.each([
    [
      'cannot be understood',
      { 'mkdocs.yml': 'site_name: [', 'docs/index.md': '# Hello' },
      /^Failed to build .*: mkdocs\.yml, line 1/,
    ],
    ['cannot be found', undefined, /^Failed to build .*docs/],
  ])(
    'logs one line, without a trace, of documentation that %s',
    async (_, files, expected) => {
      portal = await TestPortal.start({
        entities: () => [fromRepository('api')],
      });
      if (files) {
        portal.host.commit(BRANCH, 'one', files);
      }

      await portal.sync('api');

      expect(portal.logger.error.mock.calls).toEqual([
        [expect.stringMatching(expected), expect.anything()],
      ]);
      const [[, error]] = portal.logger.error.mock.calls;
      expect(error).toMatchObject({ stack: undefined });
    },
  );

  it('says whether there is documentation, of what the reader may see', async () => {
    portal = await TestPortal.start({
      entities: () => [fromRepository('api')],
    });
    portal.host.commit(BRANCH, 'one', { 'docs/index.md': '# Hello' });
    const ask = (name: string) => portal.get(`built/default/component/${name}`);

    const before = await ask('api').expect(200);
    await portal.sync('api');
    const after = await ask('api').expect(200);
    const missing = await ask('nowhere').expect(404);

    expect(before.body).toEqual({ built: false });
    expect(after.body).toEqual({ built: true });
    expect(missing.body.error.message).toContain('component:default/nowhere');
  });

  it('keeps with a site what its build noticed', async () => {
    portal = await TestPortal.start({
      entities: () => [fromRepository('api'), fromRepository('later')],
    });
    portal.host.commit(BRANCH, 'one', {
      'mkdocs.yml': 'site_name: The API\nplugins: [techdocs-core, nonsense]',
      'docs/index.md': '# Hello',
      'docs/guide/start.md':
        '# Start\n\n[gone](gone.md) [lost](../index.md#lost)',
    });
    await portal.sync('api');

    const answer = await portal.get('health/default/component/api').expect(200);
    const notBuilt = await portal
      .get('health/default/component/later')
      .expect(200);
    const missing = await portal
      .get('health/default/component/nowhere')
      .expect(404);

    const edit = 'https://git.example.com/team/api/_edit/main';
    expect(answer.body.health).toMatchObject({
      engine: 'fairway',
      pages: 2,
      editUrl: `${edit}/docs/index.md`,
      counts: { 'config-ignored': 1, 'link-broken': 1, 'anchor-broken': 1 },
      more: 0,
    });
    expect(Date.parse(answer.body.health.builtAt)).toBeGreaterThan(
      Date.now() - 60_000,
    );
    expect(answer.body.health.findings).toContainEqual({
      code: 'link-broken',
      level: 'warning',
      file: 'guide/start.md',
      line: 3,
      page: 'guide/start/',
      editUrl: `${edit}/docs/guide/start.md`,
      message: expect.stringContaining('gone.md'),
    });
    expect(answer.body.health.findings).toContainEqual(
      expect.objectContaining({
        code: 'config-ignored',
        file: 'mkdocs.yml',
        editUrl: `${edit}/mkdocs.yml`,
      }),
    );
    expect(notBuilt.body).toEqual({});
    expect(missing.body.error.message).toContain('component:default/nowhere');
  });

  it.each([
    ['is no JSON', 'nonsense'],
    ['lacks what is expected', '{"builtAt": 1}'],
    ['is far too large', `"${'x'.repeat(2 * 1024 * 1024)}"`],
  ])('knows nothing of a site whose report %s', async (_, report) => {
    portal = await TestPortal.start({
      entities: () => [fromRepository('api')],
    });
    portal.host.commit(BRANCH, 'one', { 'docs/index.md': '# Hello' });
    await portal.sync('api');
    await portal.write(
      'published/default/component/api/docs-health.json',
      report,
    );

    const answer = await portal.get('health/default/component/api').expect(200);

    expect(answer.body).toEqual({});
  });

  it.each([
    ['a repository', () => fromRepository('docs')],
    ['a folder', (root: string) => fromFolder('docs', root)],
  ])(
    'builds documentation from %s again only when it changed',
    async (_, makeDocs) => {
      portal = await TestPortal.start({ entities: root => [makeDocs(root)] });
      // The backend looks for changes once a minute.
      const realNow = Date.now;
      let ahead = 0;
      jest.spyOn(Date, 'now').mockImplementation(() => realNow() + ahead);
      const look = async () => {
        ahead += 61_000;
        return (await portal.sync('docs')).updated;
      };
      const change = async (etag: string, text: string) => {
        portal.host.commit(BRANCH, etag, { 'docs/index.md': text });
        await portal.write('docs/docs/index.md', text);
      };

      await change('one', 'First');
      expect(await look()).toBe(true);
      expect(await look()).toBe(false);
      await change('two', 'Second text');
      expect(await look()).toBe(true);
      expect(await look()).toBe(false);

      expect((await portal.page('docs')).text).toContain('Second text');
      expect(portal.built).toHaveLength(2);
    },
  );

  it('says what is wrong with documentation that cannot be built', async () => {
    portal = await TestPortal.start({
      entities: root => [fromRepository('api'), fromFolder('empty', root)],
    });
    portal.host.commit(BRANCH, 'one', {
      'mkdocs.yml': 'nav: [',
      'docs/index.md': 'x',
    });
    await portal.write('empty/catalog-info.yaml', '');

    expect((await portal.sync('api')).error).toMatch(
      /^mkdocs\.yml, line 1, column \d+: /,
    );
    expect((await portal.sync('empty')).error).toMatch(
      /^There is nothing to build: expected/,
    );
    await portal.page('api').expect(404);
    expect(portal.host.folders.filter(existsSync)).toEqual([]);
  });

  it('does not build what is being built already, and shows it when it is done', async () => {
    portal = await TestPortal.start({
      entities: () => [fromRepository('api')],
    });
    portal.host.commit(BRANCH, 'one', { 'docs/index.md': '# First' });
    const acquire = jest.spyOn(SiteLocks.prototype, 'acquire');
    const checkedOut = portal.host.pause();
    await portal.push(REPOSITORY, 'refs/heads/main', 'two');
    await checkedOut.reached;

    const answer = portal.sync('api');
    await eventually(async () => {
      expect(acquire).toHaveBeenCalledTimes(2);
    });
    checkedOut.goOn();

    expect(await answer).toMatchObject({
      updated: true,
      log: expect.stringContaining('It was built just now.'),
    });
    expect(portal.host.folders).toHaveLength(1);
    expect(portal.built).toEqual(['component:default/api']);
    expect((await portal.page('api')).text).toContain('First');
  });

  it('builds with MkDocs where the entity says so, and leaves its folder alone', async () => {
    const inputs: string[] = [];
    jest
      .spyOn(TechdocsGenerator.prototype, 'run')
      .mockImplementation(async ({ inputDir, outputDir, etag }) => {
        inputs.push(inputDir);
        await writeFile(join(inputDir, 'mkdocs.yml'), 'changed: true');
        await writeFile(join(outputDir, 'index.html'), 'by MkDocs');
        await writeFile(
          join(outputDir, 'techdocs_metadata.json'),
          JSON.stringify({ etag }),
        );
      });
    let folder = '';
    portal = await TestPortal.start({
      entities: root => {
        folder = join(root, 'docs');
        const entity = fromFolder('docs', root);
        entity.metadata.annotations!['backstage.io/techdocs-engine'] = 'mkdocs';
        return [entity];
      },
    });
    await portal.write('docs/mkdocs.yml', 'site_name: Mine');
    await portal.write('docs/docs/index.md', '# Hello');

    expect(await portal.sync('docs')).toMatchObject({ updated: true });

    expect((await portal.page('docs')).text).toBe('by MkDocs');
    expect(inputs).toHaveLength(1);
    expect(inputs[0]).not.toBe(folder);
    expect(existsSync(inputs[0])).toBe(false);
    expect(await readFile(join(folder, 'mkdocs.yml'), 'utf8')).toBe(
      'site_name: Mine',
    );
  });

  it('says which engines there are', async () => {
    portal = await TestPortal.start({
      entities: () => {
        const entity = fromRepository('api');
        entity.metadata.annotations!['backstage.io/techdocs-engine'] = 'hugo';
        return [entity];
      },
    });

    expect((await portal.sync('api')).error).toBe(
      'The annotation backstage.io/techdocs-engine is "hugo", expected "fairway" or "mkdocs"',
    );
  });

  it('has no answer for an entity that does not exist', async () => {
    portal = await TestPortal.start({ entities: () => [] });

    const { status } = await portal.get('sync/default/component/nobody');

    expect(status).toBe(404);
  });

  it('publishes what was pushed without being asked', async () => {
    portal = await TestPortal.start({
      entities: () => [
        fromRepository('api'),
        fromRepository(
          'by-url',
          `url:${BRANCH}`,
          'https://git.example.com/team/catalog/src/branch/main/',
        ),
        fromRepository(
          'neighbour',
          'dir:.',
          'https://git.example.com/team/api-docs/src/branch/main/',
        ),
      ],
    });
    const files = (text: string) => ({
      'mkdocs.yml': 'site_name: x',
      'docs/index.md': text,
    });
    portal.host.commit(BRANCH, 'one', files('before'));
    portal.host.commit(
      'https://git.example.com/team/api-docs/src/branch/main/',
      'one',
      files('neighbour'),
    );
    await portal.sync('api');
    await portal.waitForText('api', 'before');

    portal.host.commit(BRANCH, 'two', files('after'));
    await portal.push(`${REPOSITORY}/`, 'refs/heads/main', 'abc');

    await portal.waitForText('api', 'after');
    await portal.waitForText('by-url', 'after');
    await portal.page('neighbour').expect(404);
    await eventually(() =>
      expect([...portal.built].sort()).toEqual([
        'component:default/api',
        'component:default/api',
        'component:default/by-url',
      ]),
    );
    expect((await portal.sync('by-url')).updated).toBe(false);
    expect(portal.host.folders.filter(existsSync)).toEqual([]);
  });

  it.each([
    ['to another branch', 'refs/heads/topic', 'abc'],
    ['of a tag', 'refs/tags/main', 'abc'],
    ['that deletes the branch', 'refs/heads/main', NEVER_BUILT],
  ])('lets a push %s pass', async (_, ref, after) => {
    portal = await TestPortal.start({
      entities: () => [fromRepository('api')],
    });
    portal.host.commit(BRANCH, 'one', { 'docs/index.md': 'x' });

    await portal.push(REPOSITORY, ref, after);
    // What comes afterwards is what there is to wait for.
    await portal.push(REPOSITORY, 'refs/heads/main', 'abc');
    await eventually(() => expect(portal.built).not.toEqual([]));

    expect(portal.built).toEqual(['component:default/api']);
    expect(portal.host.folders).toHaveLength(1);
  });

  it('logs once what fails after a push, and goes on', async () => {
    portal = await TestPortal.start({
      entities: () => [
        fromRepository('gone', `url:${BRANCH}gone/`),
        fromRepository('api'),
      ],
    });
    portal.host.commit(BRANCH, 'one', { 'docs/index.md': 'x' });

    await portal.publishEvent({
      topic: 'forge.push',
      eventPayload: { ref: 1 },
    });
    await portal.push(REPOSITORY, 'refs/heads/main', 'abc');
    await portal.waitForText('api', 'x');

    await eventually(() =>
      expect(portal.logger.error.mock.calls).toEqual([
        [
          'Could not build documentation',
          {
            entityRef: 'component:default/gone',
            trigger: 'push',
            cause: `There is nothing at ${BRANCH}gone/`,
          },
        ],
      ]),
    );
    expect(portal.logger.warn.mock.calls).toEqual([
      [
        'Could not find the documentation that a push concerns',
        { cause: expect.stringContaining('The push event is not valid') },
      ],
    ]);
  });

  it('builds what is nearby before it is read', async () => {
    portal = await TestPortal.start({
      entities: root => [fromFolder('near', root), fromRepository('far')],
    });
    portal.host.commit(BRANCH, 'one', { 'docs/index.md': 'x' });
    await portal.write('near/docs/index.md', 'x');

    await portal.publishEvent({
      topic: 'catalog.entities-changed',
      eventPayload: {
        entityRefs: [
          'component:default/far',
          'component:default/near',
          'component:default/unknown',
        ],
      },
    });

    await eventually(() =>
      expect(portal.built).toEqual(['component:default/near']),
    );
    expect(portal.host.folders).toEqual([]);
    expect(portal.logger.error.mock.calls).toEqual([]);
  }, 15_000);

  it('has the backend forget what it cached of a site', async () => {
    portal = await TestPortal.start({
      entities: () => [fromRepository('api')],
      techdocs: { cache: { ttl: 60_000 } },
    });
    portal.host.commit(BRANCH, 'one', { 'docs/index.md': 'x' });

    await portal.push(REPOSITORY, 'refs/heads/main', 'abc');

    await eventually(() =>
      expect(portal.cache.delete).toHaveBeenCalledWith(
        'default/component/api/index.html',
      ),
    );
    expect(portal.logger.warn.mock.calls).toEqual([
      [expect.stringMatching(/^techdocs\.cache is set, .* Remove it/)],
    ]);
  });

  it('does nothing where documentation is built elsewhere', async () => {
    portal = await TestPortal.start({
      entities: () => [fromRepository('api')],
      techdocs: { builder: 'external' },
    });
    portal.host.commit(BRANCH, 'one', { 'docs/index.md': 'x' });

    await portal.push(REPOSITORY, 'refs/heads/main', 'abc');

    expect((await portal.sync('api')).updated).toBe(false);
    expect(portal.host.folders).toEqual([]);
  });
});
