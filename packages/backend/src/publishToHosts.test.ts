import scaffolderEntityModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import type { JsonObject } from '@backstage/types';
import { BIRTH_RECORD_PATH, parseBirthRecord } from '@fairway/kit-renderer';
import kits from '@fairway/plugin-scaffolder-backend-module-kits';
import { cloneRepository } from './__testUtils__/gitHosts/cloneRepository';
import { createGithubApi } from './__testUtils__/gitHosts/createGithubApi';
import { createGitlabApi } from './__testUtils__/gitHosts/createGitlabApi';
import { startGitHost } from './__testUtils__/gitHosts/startGitHost';
import { kitsDirectory } from './__testUtils__/kits';
import { retryKit, runKit } from './__testUtils__/runKit';
import { startContentBackend } from './__testUtils__/startContentBackend';
import { until } from './__testUtils__/until';

const hosts = [
  {
    kind: 'github',
    createApi: createGithubApi,
    apiPath: '/api/v3',
    owner: 'merrow-line',
    folder: '/tree/main/',
    file: '/blob/main/',
    // by which the catalog calls what it has read there
    read: '/tree/main/',
    pulls: '/pull/',
    pipeline: '.github/workflows/ci.yaml',
    creation: /^POST \/api\/v3\/orgs\/[^/]+\/repos$/,
    proposal: /^POST .*\/pulls$/,
  },
  {
    kind: 'gitlab',
    createApi: createGitlabApi,
    apiPath: '/api/v4',
    owner: 'merrow-line/ramps',
    folder: '/-/tree/main/',
    file: '/-/blob/main/',
    read: '/-/blob/main/',
    pulls: '/-/merge_requests/',
    pipeline: '.gitlab-ci.yml',
    creation: /^POST \/api\/v4\/projects$/,
    proposal: /^POST .*\/merge_requests$/,
  },
];
const pipelines = hosts.map(({ pipeline }) => pipeline);

describe.each(hosts)('publishing to $kind', options => {
  const { kind, apiPath, owner } = options;
  let host: Awaited<ReturnType<typeof startGitHost>>;
  let call: Awaited<ReturnType<typeof startContentBackend>>;

  beforeAll(async () => {
    host = await startGitHost({
      createApi: options.createApi,
      owners: ['merrow-line', owner],
    });
    call = await startContentBackend({
      locations: ['templates/all.yaml', 'catalog/org/groups.yaml'],
      features: [scaffolderEntityModel, scaffolderPlugin, kits],
      config: {
        integrations: {
          [kind]: [
            {
              host: host.host,
              apiBaseUrl: `https://${host.host}${apiPath}`,
              token: host.state.token,
            },
          ],
        },
        scaffolder: {
          kits: { directory: kitsDirectory },
          defaultEnvironment: {
            parameters: {
              forgeHost: host.host,
              organizationRepository: `${owner}/organization`,
            },
          },
        },
      },
    });
    await until(async () => {
      const found = await call('/api/catalog/entities?filter=kind=template');
      return found.length > 0 || undefined;
    });
  }, 30_000);

  afterEach(() => host.behave());

  afterAll(() => host.stop());

  const toUrl = (name: string) => `https://${host.host}/${owner}/${name}`;

  const answers = (name: string) => ({
    name,
    description: 'Says how long the queue at the ramp is.',
    owner: 'group:default/berth-planning',
    repoUrl: `${host.host}?${new URLSearchParams({ owner })}`,
  });

  const create = (name: string) => runKit(call, 'node-service', answers(name));

  const clone = (name: string, branch?: string) =>
    cloneRepository(`${toUrl(name)}.git`, {
      branch,
      certificateFile: host.certificateFile,
      token: host.state.token,
    });

  const findRepository = (name: string) =>
    host.state.findRepository(`${owner}/${name}`);

  it('ends with a repository of the rendered files, entities and links to them', async () => {
    const { files } = await call('/api/scaffolder/kits/v1/preview', {
      templateRef: 'template:default/node-service',
      values: answers('ramp-queue'),
    });

    const { id, status, log, output } = await create('ramp-queue');

    expect({ status, log }).toMatchObject({ status: 'completed' });
    const url = toUrl('ramp-queue');
    expect(output).toMatchObject({
      links: [
        { url: `${url}${options.folder}` },
        { entityRef: 'component:default/ramp-queue' },
        { url: '/docs/default/component/ramp-queue' },
      ],
      text: [{ content: expect.stringContaining(`git clone ${url}.git`) }],
    });

    const { [BIRTH_RECORD_PATH]: record, ...tree } = await clone('ramp-queue');
    expect(parseBirthRecord(record)).toMatchObject({
      task: id,
      destination: { kind, url, contentsUrl: `${url}${options.folder}` },
    });
    expect(tree).toEqual(
      Object.fromEntries(
        files
          .filter(({ path }: { path: string }) => path !== BIRTH_RECORD_PATH)
          .map((file: JsonObject) => [file.path, file.content]),
      ),
    );
    expect(pipelines.filter(path => path in tree)).toEqual([options.pipeline]);
    expect(findRepository('ramp-queue')).toMatchObject({
      description: 'Says how long the queue at the ramp is.',
    });

    const find = (ref: string) =>
      until(() =>
        call(`/api/catalog/entities/by-name/${ref}`).catch(() => undefined),
      );
    const component = await find('component/default/ramp-queue');
    const api = await find('api/default/ramp-queue');
    expect(component.metadata.annotations).toMatchObject({
      'backstage.io/managed-by-location': `url:${url}${options.read}catalog-info.yaml`,
      [`${kind}.com/project-slug`]: `${owner}/ramp-queue`,
    });
    expect(api.spec.definition).toContain('operationId: getGreeting');
  }, 60_000);

  it('creates nothing where another run has made a repository', async () => {
    await create('ramp-gate');
    const before = await clone('ramp-gate');

    const { status, log } = await create('ramp-gate');

    expect(status).toBe('failed');
    expect(log).toContain('already: choose another name');
    expect(log).toContain(
      `Nothing was created: ${owner}/ramp-gate on ${host.host} was made by another run.`,
    );
    expect(await clone('ramp-gate')).toEqual(before);
  }, 60_000);

  it('leaves the repository of somebody else alone', async () => {
    await host.state.createRepository({ owner, name: 'ramp-crane' });

    const { status, log } = await create('ramp-crane');

    expect(status).toBe('failed');
    expect(log).toContain('already: choose another name');
    expect(log).toContain(
      `There is a repository ${toUrl(
        'ramp-crane',
      )} that does not hold the files of this run.`,
    );
    await expect(clone('ramp-crane')).rejects.toThrow('main not found');
  }, 60_000);

  it('says so when its credentials are refused', async () => {
    const { token } = host.state;
    host.state.token = 'another-one';

    const { status, log } = await create('ramp-bell');

    host.state.token = token;
    expect(status).toBe('failed');
    expect(log).toContain(
      `${host.host} refused the credentials of the portal: look at integrations.${kind} in its configuration`,
    );
    expect(findRepository('ramp-bell')).toBeUndefined();
  }, 60_000);

  it('says what the host said when it may not create a repository', async () => {
    host.refuse(options.creation);

    const { status, log } = await create('ramp-horn');

    expect(status).toBe('failed');
    expect(log).toContain(`${host.host} did not take ${owner}/ramp-horn`);
    expect(log).toContain('refused by this test');
    expect(log).toContain('Nothing was created.');
    expect(findRepository('ramp-horn')).toBeUndefined();
  }, 60_000);

  it('names the repository whose files could not be pushed, and fills it when tried again', async () => {
    host.refuse(/git-receive-pack/);

    const { id, status, log } = await create('ramp-light');

    expect(status).toBe('failed');
    expect(log).toContain(
      `There is a repository ${toUrl(
        'ramp-light',
      )} that does not hold the files of this run.`,
    );

    host.behave();
    const again = await retryKit(call, id);

    expect(again).toMatchObject({ status: 'completed' });
    expect(again.log).toContain('pushing them now');
    const tree = await clone('ramp-light');
    expect(parseBirthRecord(tree[BIRTH_RECORD_PATH])).toMatchObject({
      task: id,
    });
  }, 60_000);

  it('makes the repository again when it was deleted before another try', async () => {
    host.refuse(/git-receive-pack/);
    const { id } = await create('ramp-ladder');
    await host.state.removeRepository(`${owner}/ramp-ladder`);
    host.behave();

    const again = await retryKit(call, id);

    expect(again).toMatchObject({ status: 'completed' });
    expect(await clone('ramp-ladder')).toHaveProperty(['README.md']);
  }, 60_000);

  it('takes what it has pushed before as done', async () => {
    host.loseAnswersTo(/^POST .*git-receive-pack/);

    const { id, status, log } = await create('ramp-clock');

    expect(status).toBe('failed');
    expect(log).toContain(
      `The repository ${toUrl('ramp-clock')}${
        options.folder
      } was created, but the catalog does not know it.`,
    );

    host.behave();
    const again = await retryKit(call, id);

    expect(again).toMatchObject({ status: 'completed' });
    expect(again.log).toContain(
      `${owner}/ramp-clock was made by this run before it was interrupted`,
    );
  }, 60_000);

  describe('a system', () => {
    const propose = (name: string) =>
      runKit(call, 'system', {
        name,
        title: 'Pilotage',
        description: 'Brings a pilot aboard.',
        ownerIs: 'existing',
        owner: 'group:default/berth-planning',
        domainIs: 'new',
        newDomain: 'approaches',
        domainTitle: 'Approaches',
        domainDescription: 'Everything before the berth.',
      });

    const findPulls = (branch: string) =>
      host.state.findPulls(findRepository('organization')!, branch);

    it('is proposed to the repository of the organisation, which is made first', async () => {
      const { status, log, output } = await propose('pilotage');

      expect({ status, log }).toMatchObject({ status: 'completed' });
      const url = toUrl('organization');
      const [pull] = findPulls('system/pilotage');
      expect(pull).toMatchObject({
        base: 'main',
        title: 'feat: add the system pilotage',
        description: expect.stringContaining('Adds the system `pilotage`'),
      });
      expect(output).toMatchObject({
        links: [{ url: `${url}${options.pulls}${pull.number}` }],
      });

      const before = await clone('organization');
      const after = await clone('organization', 'system/pilotage');
      const changed = Object.keys(after).filter(
        path => after[path] !== before[path],
      );
      expect(changed.sort()).toEqual([
        'catalog-info.yaml',
        'domains/approaches.yaml',
        'systems/pilotage/.fairway/kit.yaml',
        'systems/pilotage/catalog-info.yaml',
        'systems/pilotage/docs/index.md',
        'systems/pilotage/mkdocs.yml',
      ]);
      const locations: Array<{ data: { target: string } }> = await call(
        '/api/catalog/locations',
      );
      expect(locations.map(({ data }) => data.target)).toContain(
        `${url}${options.file}catalog-info.yaml`,
      );
    }, 60_000);

    it('is proposed once, however often it is tried', async () => {
      host.loseAnswersTo(options.proposal);

      const { id, status } = await propose('moorings');

      expect(status).toBe('failed');

      host.behave();
      const again = await retryKit(call, id);

      expect(again).toMatchObject({ status: 'completed' });
      const pulls = findPulls('system/moorings');
      expect(pulls).toHaveLength(1);
      expect(again.output).toMatchObject({
        links: [
          {
            url: `${toUrl('organization')}${options.pulls}${pulls[0].number}`,
          },
        ],
      });
    }, 60_000);
  });
});
