import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
// What is read is what the forge really answers.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import forgePlugin from '@fairway/plugin-forge-backend';
import { SourceGroup, toStoredGroup } from '@fairway/search-node';
import { ForgeReader } from './ForgeReader';
import { RepositorySource } from './RepositorySource';

jest.setTimeout(60_000);

const ADMIN_TOKEN = 'an-administrator-token-of-the-tests';
const { signal } = new AbortController();

describe('RepositorySource', () => {
  let directory: string;
  let origin: string;
  let source: RepositorySource;

  const post = async (path: string, body: object) => {
    const response = await fetch(`${origin}/api/forge/api/v1${path}`, {
      method: 'POST',
      headers: {
        authorization: `token ${ADMIN_TOKEN}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(201);
  };

  const makeRepository = async (
    name: string,
    files: Record<string, string>,
    description = '',
  ) => {
    await post('/orgs/acme/repos', { name, description });
    if (Object.keys(files).length > 0) {
      await post(`/repos/acme/${name}/contents`, {
        message: 'first',
        files: Object.entries(files).map(([path, content]) => ({
          operation: 'create',
          path,
          content: Buffer.from(content).toString('base64'),
        })),
      });
    }
  };

  const readOne = async (ref: string): Promise<SourceGroup> =>
    (await source.read([ref], { signal }))[0];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'repositories-test-'));
    const { server } = await startTestBackend({
      features: [
        forgePlugin,
        catalogServiceMock.factory({ entities: [] }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://portal.test' },
            forge: {
              enabled: true,
              directory,
              adminToken: ADMIN_TOKEN,
              organizations: [{ name: 'acme', fullName: 'Acme' }],
            },
          },
        }),
      ],
    });
    origin = `http://localhost:${server.port()}`;
    source = new RepositorySource(
      new ForgeReader({
        auth: mockServices.auth({ pluginId: 'search' }),
        discovery: mockServices.discovery.mock({
          getBaseUrl: async id => `${origin}/api/${id}`,
        }),
      }),
    );
    await makeRepository(
      'lighthouse',
      {
        'README.md': '# Keeps ships off the rocks',
        'src/lamp with space.ts': '',
        'src/ünïcode #1?.ts': '',
        'docs/readme.md': 'Another one',
      },
      'A lamp',
    );
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('holds what a repository is found and shown by', async () => {
    const group = await readOne('acme/lighthouse');

    expect(group).toEqual({
      ref: 'acme/lighthouse',
      documents: [
        {
          names: ['lighthouse', 'acme/lighthouse'],
          tags: ['acme'],
          description: 'A lamp',
          text: expect.stringContaining('Keeps ships off the rocks'),
          values: { tag: [] },
          updatedAt: expect.stringMatching(/^20\d\d-.*Z$/),
          document: {
            title: 'acme/lighthouse',
            text: expect.stringContaining('src/lamp with space.ts'),
            location: '/forge/acme/lighthouse',
            name: 'lighthouse',
          },
        },
      ],
    });
    expect(group.documents[0].text).toContain('src/ünïcode #1?.ts');
    expect(group.documents[0].text).not.toContain('Another one');
  });

  it('says what is gone, or was never there', async () => {
    const groups = await source.read(
      [
        'acme/lighthouse',
        'acme/gone',
        'nobody/x',
        'acme/a?b#c',
        '../..',
        'acme/..',
        '../../../catalog/entities',
        'acme',
        '',
      ],
      { signal },
    );

    expect(groups.map(({ documents }) => documents.length)).toEqual([
      1, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
  });

  it('takes a repository without anything in it', async () => {
    await makeRepository('hollow', {});

    const { documents } = await readOne('acme/hollow');

    expect(documents).toMatchObject([{ names: ['hollow', 'acme/hollow'] }]);
    expect(documents[0].text?.trim()).toBe('');
  });

  it('takes the beginning of a README without end', async () => {
    await makeRepository('saga', {
      readme: `Once upon a time ${'and then '.repeat(600_000)} the end`,
    });

    const group = await readOne('acme/saga');

    const { text } = group.documents[0].document;
    expect(text).toMatch(/^Once upon a time/);
    expect(text.length).toBeLessThan(51_000);
    expect(
      toStoredGroup('repository', group).documents[0].text.length,
    ).toBeLessThan(20_001);
  });

  it('lists them all, page by page', async () => {
    for (let index = 0; index < 51; index++) {
      await makeRepository(`buoy-${index}`, {});
    }

    const refs: string[] = [];
    for await (const { ref } of source.readAll({ signal })) {
      refs.push(ref);
    }

    expect(refs).toEqual(expect.arrayContaining(['acme/buoy-50', 'acme/saga']));
    expect(new Set(refs).size).toBe(refs.length);
    expect(refs.length).toBeGreaterThanOrEqual(54);
  });

  it('goes on without one that is damaged', async () => {
    await makeRepository('wreck', { 'README.md': 'Sunk' });
    const [objects] = (await readdir(directory, { recursive: true })).filter(
      path => /wreck[^/]*\/objects$/.test(path),
    );
    await rm(join(directory, objects), { recursive: true });

    const groups: SourceGroup[] = [];
    for await (const group of source.readAll({ signal })) {
      groups.push(group);
    }

    expect(groups.filter(({ fault }) => fault)).toEqual([
      { ref: 'acme/wreck', documents: [], fault: expect.any(String) },
    ]);
    expect(groups.map(({ ref }) => ref)).toContain('acme/lighthouse');
  });

  it('is told of repositories by what the forge says', () => {
    const toRefs = (eventPayload: unknown) =>
      source.events.toRefs({ eventPayload });

    expect(toRefs({ repository: { full_name: 'acme/x' } })).toEqual(['acme/x']);
    expect(() => toRefs({ repository: {} })).toThrow('event of the forge');
  });
});
