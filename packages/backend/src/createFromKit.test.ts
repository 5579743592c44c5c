import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import scaffolderEntityModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import type { JsonObject } from '@backstage/types';
import catalogForge from '@fairway/plugin-catalog-backend-module-forge';
import forgePlugin from '@fairway/plugin-forge-backend';
import kits from '@fairway/plugin-scaffolder-backend-module-kits';
import { kitsDirectory } from './__testUtils__/kits';
import { retryKit, runKit } from './__testUtils__/runKit';
import { startContentBackend } from './__testUtils__/startContentBackend';
import { startFaultyProxy } from './__testUtils__/startFaultyProxy';
import { until } from './__testUtils__/until';

const directory = createMockDirectory();
const workDirectory = createMockDirectory();
const adminToken = 'a-token-for-this-test-only';

describe('creating from a starter kit', () => {
  let proxy: Awaited<ReturnType<typeof startFaultyProxy>>;
  let call: Awaited<ReturnType<typeof startContentBackend>>;

  beforeAll(async () => {
    proxy = await startFaultyProxy();
    call = await startContentBackend({
      locations: ['templates/all.yaml', 'catalog/org/groups.yaml'],
      features: [
        scaffolderEntityModel,
        scaffolderPlugin,
        kits,
        forgePlugin,
        catalogForge,
      ],
      config: {
        app: { baseUrl: `http://${proxy.host}` },
        backend: {
          reading: { allow: [{ host: proxy.host }] },
          workingDirectory: workDirectory.path,
        },
        forge: {
          enabled: true,
          directory: directory.path,
          adminUser: 'fairway-bot',
          adminToken,
          anonymousRead: 'loopback',
          organizations: [{ name: 'merrow-line' }],
        },
        integrations: {
          gitea: [
            {
              host: proxy.host,
              baseUrl: `http://${proxy.host}/api/forge`,
              username: 'fairway-bot',
              password: adminToken,
            },
          ],
        },
        scaffolder: {
          kits: { directory: kitsDirectory },
          defaultEnvironment: {
            parameters: {
              forgeHost: proxy.host,
              forgeOrganization: 'merrow-line',
              organizationRepository: 'merrow-line/organization',
            },
          },
        },
      },
    });
    proxy.forwardTo(call.port);
    await until(async () => {
      const found = await call('/api/catalog/entities?filter=kind=template');
      return found.length > 0 || undefined;
    });
  }, 30_000);

  beforeEach(() => proxy.failWhen(() => false));

  afterAll(() => proxy.stop());

  const answers = (name: string) => ({
    name,
    description: 'Says how long the queue at the ramp is.',
    owner: 'group:default/berth-planning',
  });

  const create = (name: string) => runKit(call, 'node-service', answers(name));

  it('ends with a repository, entities and links to them', async () => {
    const { status, log, output } = await create('ramp-queue');

    expect({ status, log }).toMatchObject({ status: 'completed' });
    const repository = `http://${proxy.host}/api/forge/merrow-line/ramp-queue`;
    expect(output).toMatchObject({
      links: [
        { url: `${repository}/src/branch/main/` },
        { entityRef: 'component:default/ramp-queue' },
        { url: '/docs/default/component/ramp-queue' },
      ],
      text: [{ content: expect.stringContaining(`${repository}.git`) }],
    });
    const api = await until(() =>
      call('/api/catalog/entities/by-name/api/default/ramp-queue').catch(
        () => undefined,
      ),
    );
    expect(api.spec.definition).toContain('operationId: getGreeting');
  }, 30_000);

  it('registers what a push has registered already', async () => {
    const target = `http://${proxy.host}/api/forge/merrow-line/ramp-gate/src/branch/main/catalog-info.yaml`;
    await call('/api/catalog/locations', { type: 'url', target });

    const { status, log } = await create('ramp-gate');

    expect({ status, log }).toMatchObject({ status: 'completed' });
  }, 30_000);

  it('names the repository whose files could not be pushed, and fills it when tried again', async () => {
    proxy.failWhen(url => url.includes('git-receive-pack'));

    const { id, status, log } = await create('ramp-light');

    expect(status).toBe('failed');
    expect(log).toContain(
      `There is a repository http://${proxy.host}/api/forge/merrow-line/ramp-light that does not hold the files of this run.`,
    );

    proxy.failWhen(() => false);
    const again = await retryKit(call, id);

    expect(again).toMatchObject({ status: 'completed' });
    expect(again.log).toContain('pushing them now');
    const record = await call(
      '/api/forge/api/v1/repos/merrow-line/ramp-light/contents/.fairway/kit.yaml',
    );
    expect(Buffer.from(record.content, 'base64').toString()).toContain(
      `task: ${id}`,
    );
  }, 60_000);

  it('pushes files whose commit was being written when the process was killed', async () => {
    let remains = new Map<string, Buffer>();
    proxy.failWhen(url => {
      const isPush = url.includes('git-receive-pack');
      if (isPush) {
        remains = readHalfOfGit();
      }
      return isPush;
    });
    const { id, status } = await create('ramp-lamp');
    expect(status).toBe('failed');
    expect(remains.size).toBeGreaterThan(0);
    for (const [file, content] of remains) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }

    proxy.failWhen(() => false);
    const again = await retryKit(call, id);

    expect(again).toMatchObject({ status: 'completed' });
  }, 60_000);

  it('creates nothing when the repository exists', async () => {
    const { status, log } = await create('ramp-queue');

    expect(status).toBe('failed');
    expect(log).toContain('already: choose another name');
    expect(log).toContain(
      `Nothing was created: merrow-line/ramp-queue on ${proxy.host} was made by another run.`,
    );
  }, 30_000);

  describe('proposing a system', () => {
    const organization = '/api/forge/api/v1/repos/merrow-line/organization';

    const propose = (values: JsonObject) =>
      runKit(call, 'system', {
        description: 'Brings a pilot aboard.',
        ...values,
      });

    const find = (ref: string) =>
      call(`/api/catalog/entities/by-name/${ref}`).catch(() => undefined);

    async function send(url: string, body: JsonObject) {
      const response = await fetch(`http://localhost:${call.port}${url}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(url.startsWith('/api/forge') && {
            authorization: `token ${adminToken}`,
          }),
        },
        body: JSON.stringify(body),
      });
      expect(response.status).toBe(200);
    }

    it('is in the catalog with its group and domain once it is merged', async () => {
      const { status, log, output } = await propose({
        name: 'pilotage',
        title: 'Pilotage',
        ownerIs: 'new',
        group: 'pilots',
        groupTitle: 'Pilots',
        groupParent: 'group:default/harbour-and-fleet',
        domainIs: 'new',
        newDomain: 'approaches',
        domainTitle: 'Approaches',
        domainDescription: 'Everything before the berth.',
      });
      const before = await find('system/default/pilotage');
      const [pull] = await call(`${organization}/pulls?state=open`);
      const files = await call(`${organization}/pulls/${pull.number}/files`);
      const record = await call(
        `${organization}/contents/systems/pilotage/.fairway/kit.yaml?ref=system/pilotage`,
      );
      await send(`${organization}/pulls/${pull.number}/merge`, {
        Do: 'merge',
      });
      await until(() => find('location/default/organization'));
      // the forge announces it by its own address, which is not that of the proxy
      await send('/api/catalog/refresh', {
        entityRef: 'location:default/organization',
      });
      const system = await until(() => find('system/default/pilotage'));
      const group = await until(() => find('group/default/pilots'));
      const domain = await until(() => find('domain/default/approaches'));

      expect({ status, log }).toMatchObject({ status: 'completed' });
      expect(output).toMatchObject({ links: [{ url: pull.html_url }] });
      expect(before).toBeUndefined();
      expect(files.map((f: any) => f.filename).sort()).toEqual([
        'catalog-info.yaml',
        'domains/approaches.yaml',
        'groups/pilots.yaml',
        'systems/pilotage/.fairway/kit.yaml',
        'systems/pilotage/catalog-info.yaml',
        'systems/pilotage/docs/index.md',
        'systems/pilotage/mkdocs.yml',
      ]);
      expect(Buffer.from(record.content, 'base64').toString()).toContain(
        'repository: organization',
      );
      expect(system.spec).toMatchObject({
        owner: 'group:default/pilots',
        domain: 'approaches',
      });
      expect(group.spec.parent).toBe('group:default/harbour-and-fleet');
      expect(domain.spec.owner).toBe('group:default/pilots');
    }, 60_000);

    it('takes a group and a domain that are there', async () => {
      const { status, log } = await propose({
        name: 'lock-gates',
        title: 'Lock gates',
        ownerIs: 'existing',
        owner: 'group:default/berth-planning',
        domainIs: 'existing',
        domain: 'domain:default/approaches',
      });
      const pulls = await call(`${organization}/pulls?state=open`);
      const files = await call(
        `${organization}/pulls/${pulls[0].number}/files`,
      );

      expect({ status, log }).toMatchObject({ status: 'completed' });
      expect(pulls).toHaveLength(1);
      expect(files.map((f: any) => f.filename).sort()).toEqual([
        'catalog-info.yaml',
        'systems/lock-gates/.fairway/kit.yaml',
        'systems/lock-gates/catalog-info.yaml',
        'systems/lock-gates/docs/index.md',
        'systems/lock-gates/mkdocs.yml',
      ]);
    }, 60_000);

    const existing = {
      ownerIs: 'existing',
      owner: 'group:default/berth-planning',
      domainIs: 'existing',
      domain: 'domain:default/approaches',
    };

    it('leaves the branch of another run alone', async () => {
      const before = await call(`${organization}/branches/system/lock-gates`);

      const { status, log } = await propose({
        name: 'lock-gates',
        title: 'Gates of locks',
        ...existing,
      });

      expect(status).toBe('failed');
      expect(log).toMatch(
        /has a branch system\/lock-gates that another run made \(http.*\/pulls\/\d+\): choose another name/,
      );
      expect(log).toContain('Nothing was created.');
      const after = await call(`${organization}/branches/system/lock-gates`);
      expect(after.commit.id).toBe(before.commit.id);
    }, 60_000);

    it('names the branch that has no pull request, and opens it when tried again', async () => {
      proxy.failWhen(url => url.endsWith('/pulls'));

      const { id, status, log } = await propose({
        name: 'tugs',
        title: 'Tugs',
        ...existing,
      });

      expect(status).toBe('failed');
      expect(log).toContain(
        `The branch system/tugs of http://${proxy.host}/api/forge/merrow-line/organization was pushed, but no pull request was opened.`,
      );
      const before = await call(`${organization}/branches/system/tugs`);

      proxy.failWhen(() => false);
      const again = await retryKit(call, id);

      expect(again).toMatchObject({ status: 'completed' });
      const pulls = await call(`${organization}/pulls?state=open`);
      expect(
        pulls.filter((pull: any) => pull.head.ref === 'system/tugs'),
      ).toHaveLength(1);
      const after = await call(`${organization}/branches/system/tugs`);
      expect(after.commit.id).toBe(before.commit.id);
    }, 60_000);
  });

  describe('whether a repository exists', () => {
    const ask = (query: string) =>
      call(`/api/scaffolder/kits/v1/repository?${query}`);

    it('is told for where kits make it', async () => {
      expect(await ask('name=ramp-queue')).toEqual({
        host: proxy.host,
        repository: 'merrow-line/ramp-queue',
        exists: true,
      });
      expect(await ask('name=ramp-queue-2')).toMatchObject({ exists: false });
    });

    it('is told for a place that was chosen', async () => {
      const place = encodeURIComponent(`${proxy.host}?owner=fairway-bot`);

      expect(await ask(`name=ramp-queue&place=${place}`)).toEqual({
        host: proxy.host,
        repository: 'fairway-bot/ramp-queue',
        exists: false,
      });
    });

    it.each([
      ['', '400', 'name'],
      ['name=a%2Fb', '400', 'cannot be the name of a repository'],
      ['name=a&place=10.0.0.1%3Fowner%3Da', '400', '10.0.0.1'],
    ])('is not told for "%s"', async (query, status, message) => {
      const refused = ask(query);

      await expect(refused).rejects.toThrow(status);
      await expect(refused).rejects.toThrow(message);
    });

    it('is not made up when the host does not say it', async () => {
      proxy.failWhen(url => url.endsWith('/ramp-clock'));

      const refused = ask('name=ramp-clock');

      await expect(refused).rejects.toThrow('503');
      await expect(refused).rejects.toThrow(
        `${proxy.host} did not say whether merrow-line/ramp-clock exists: 403`,
      );
    });
  });

  describe('a look before anything is created', () => {
    it('shows what would be made', async () => {
      const { destination, files } = await call(
        '/api/scaffolder/kits/v1/preview',
        {
          templateRef: 'template:default/node-service',
          values: answers('ramp-clock'),
        },
      );

      expect(destination.repository).toBe('ramp-clock');
      const readme = files.find((f: any) => f.path === 'README.md');
      expect(readme.content).toContain('# ramp-clock');
      await expect(
        call('/api/forge/api/v1/repos/merrow-line/ramp-clock'),
      ).rejects.toThrow('404');
    });

    it.each([
      [{}, '400', 'templateRef'],
      [
        { templateRef: 'template:default/nothing', values: {} },
        '404',
        'no kit',
      ],
      [
        {
          templateRef: 'template:default/node-service',
          values: { ...answers('x'), owner: 'group:default/a b' },
        },
        '400',
        'name does not meet minimum length',
      ],
    ])('refuses %j', async (body, status, message) => {
      const refused = call('/api/scaffolder/kits/v1/preview', body);

      await expect(refused).rejects.toThrow(status);
      await expect(refused).rejects.toThrow(message);
    });

    it('can be downloaded', async () => {
      const response = await fetch(
        `http://localhost:${call.port}/api/scaffolder/kits/v1/archive`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            templateRef: 'template:default/node-service',
            values: answers('ramp-clock'),
          }),
        },
      );

      expect(response.headers.get('content-disposition')).toContain(
        'ramp-clock.zip',
      );
      const zip = Buffer.from(await response.arrayBuffer());
      expect(zip.subarray(0, 2).toString()).toBe('PK');
      expect(zip.includes('ramp-clock/.fairway/kit.yaml')).toBe(true);
    });
  });
});

/** What a killed process leaves of the git directories of its runs: objects that were not written to their end. */
function readHalfOfGit(): Map<string, Buffer> {
  const remains = new Map<string, Buffer>();
  for (const file of readdirSync(workDirectory.path, {
    recursive: true,
    encoding: 'utf8',
  })) {
    const whole = workDirectory.resolve(file);
    if (file.includes('/.git/objects/') && statSync(whole).isFile()) {
      const content = readFileSync(whole);
      remains.set(whole, content.subarray(0, content.length / 2));
    }
  }
  return remains;
}
