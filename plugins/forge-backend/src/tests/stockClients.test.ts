import { execFile } from 'child_process';
import { mkdir, writeFile } from 'fs/promises';
import { createServer } from 'http';
import { AddressInfo } from 'net';
import { join } from 'path';
import { PassThrough } from 'stream';
import { promisify } from 'util';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createPublishGiteaAction } from '@backstage/plugin-scaffolder-backend-module-gitea';
import { JsonObject } from '@backstage/types';
import { FORGE_PUSH_TOPIC } from '@fairway/plugin-forge-common';
import { git, makeDirectory, makeWorkTree } from '../__testUtils__/git';
import {
  ADMIN_TOKEN,
  RunningForge,
  startForge,
} from '../__testUtils__/startForge';

function makeConfig(forge: RunningForge) {
  return new ConfigReader({
    backend: { reading: { allow: [] } },
    integrations: {
      gitea: [
        {
          host: new URL(forge.url).host,
          baseUrl: forge.url,
          username: 'fairway',
          password: ADMIN_TOKEN,
        },
      ],
    },
  });
}

/** Runs the provider in a process of its own: it loads a module in a way that Jest does not know. */
async function runGiteaEntityProvider(config: JsonObject): Promise<string[]> {
  const script = join(__dirname, '../__testUtils__/runGiteaEntityProvider.cjs');
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    JSON.stringify(config),
  ]);
  return JSON.parse(stdout);
}

async function publish(forge: RunningForge, input: object) {
  const config = makeConfig(forge);
  const action = createPublishGiteaAction({
    integrations: ScmIntegrations.fromConfig(config),
    config,
  });
  const workspacePath = await makeDirectory();
  await mkdir(join(workspacePath, 'docs'));
  await writeFile(
    join(workspacePath, 'catalog-info.yaml'),
    'kind: Component\n',
  );
  await writeFile(join(workspacePath, 'docs/index.md'), '# Docs\n');
  const outputs: Record<string, unknown> = {};
  await action.handler({
    input,
    workspacePath,
    logger: mockServices.logger.mock(),
    logStream: new PassThrough(),
    output: (key: string, value: unknown) => {
      outputs[key] = value;
    },
    createTemporaryDirectory: makeDirectory,
    checkpoint: async ({ fn }: { fn: () => unknown }) => fn(),
    getInitiatorCredentials: async () => ({} as never),
    task: { id: 'task' },
  } as never);
  return outputs;
}

describe('Backstage’s own clients of Gitea', () => {
  it('publishes a private repository, which strangers do not see', async () => {
    // Stands for the portal, to which those who are not signed in are led.
    const portal = createServer((_request, response) =>
      response.end('Sign in'),
    );
    await new Promise<void>(resolve => portal.listen(0, resolve));
    const { port } = portal.address() as AddressInfo;
    const forge = await startForge({
      forge: { anonymousRead: 'loopback' },
      portal: `http://localhost:${port}`,
    });

    const outputs = await publish(forge, {
      repoUrl: `${new URL(forge.url).host}?owner=acme&repo=hidden`,
      description: 'Not for everyone',
      repoVisibility: 'private',
      defaultBranch: 'trunk',
    });

    expect(outputs.repoContentsUrl).toMatch(
      /\/acme\/hidden\/src\/branch\/trunk\/$/,
    );
    const page = await fetch(`${forge.url}/acme/hidden/src/branch/trunk`);
    expect(await page.text()).toBe('Sign in');
    const shown = await forge.call('GET', '/repos/acme/hidden');
    portal.closeAllConnections();
    portal.close();
    expect(shown.body).toMatchObject({
      private: true,
      default_branch: 'trunk',
    });
  });

  it('says why it cannot publish', async () => {
    const forge = await startForge();
    const host = new URL(forge.url).host;
    await forge.call('POST', '/orgs/acme/repos', { body: { name: 'shop' } });
    const input = { description: '' };

    await expect(
      publish(forge, { ...input, repoUrl: `${host}?owner=acme&repo=Shop` }),
    ).rejects.toThrow('409');
    await expect(
      publish(forge, { ...input, repoUrl: `${host}?owner=acme&repo=a..%2fb` }),
    ).rejects.toThrow('422');
    await expect(
      publish(forge, { ...input, repoUrl: `${host}?owner=none&repo=shop` }),
    ).rejects.toThrow('Organization none do not exist');
  });

  it('is listed by the Gitea entity provider', async () => {
    const forge = await startForge();
    for (const name of ['a', 'b', 'c']) {
      await forge.call('POST', '/orgs/acme/repos', { body: { name } });
    }
    for (const [name, file] of [
      ['a', 'catalog-info.yaml'],
      ['b', 'README.md'],
    ]) {
      await forge.call('POST', `/repos/acme/${name}/contents/${file}`, {
        body: { content: 'eA==' },
      });
    }

    const targets = await runGiteaEntityProvider({
      ...makeConfig(forge).get<JsonObject>(),
      catalog: {
        providers: {
          gitea: {
            main: { host: new URL(forge.url).host, organization: 'acme' },
          },
        },
      },
    });

    expect(targets).toEqual([
      `${forge.url}/acme/a/src/branch/main/catalog-info.yaml`,
    ]);
  });

  it('publishes by publish:gitea and is ready when it asks', async () => {
    const forge = await startForge({ forge: { anonymousRead: 'loopback' } });

    const outputs = await publish(forge, {
      repoUrl: `${new URL(forge.url).host}?owner=acme&repo=shop`,
      description: 'Sells things',
      defaultBranch: 'main',
    });

    expect(outputs).toEqual({
      remoteUrl: `${forge.url}/acme/shop.git`,
      repoContentsUrl: `${forge.url}/acme/shop/src/branch/main/`,
      commitHash: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    // The address that the action asks for until it is there.
    const page = await fetch(`${forge.url}/acme/shop/src/branch/main`);
    expect(page.status).toBe(200);
    expect(
      forge.events.filter(e => e.topic === FORGE_PUSH_TOPIC),
    ).toMatchObject([{ eventPayload: { after: outputs.commitHash } }]);
    const shown = await forge.call('GET', '/repos/acme/shop');
    expect(shown.body).toMatchObject({
      description: 'Sells things',
      private: false,
      empty: false,
    });
  });

  it('is read by the Gitea URL reader', async () => {
    const forge = await startForge();
    await forge.call('POST', '/orgs/acme/repos', { body: { name: 'shop' } });
    const work = await makeWorkTree({
      'catalog-info.yaml': 'kind: Component\n',
      'docs/index.md': '# Docs\n',
      'docs/sub/more.md': 'more\n',
    });
    await git(work, 'push', '--quiet', forge.remote('acme/shop.git'), 'main');
    const reader = UrlReaders.default({
      config: makeConfig(forge),
      logger: mockServices.logger.mock(),
    });
    const page = `${forge.url}/acme/shop/src/branch/main`;

    const file = await reader.readUrl(`${page}/catalog-info.yaml`);
    const tree = await reader.readTree(`${page}/docs/`);
    const found = await reader.search(`${page}/catalog-info.yaml`);
    const missing = await reader.search(`${page}/nothing.yaml`);

    expect((await file.buffer()).toString()).toBe('kind: Component\n');
    expect(file.etag).toMatch(/^"[0-9a-f]{40}"$/);
    expect(file.lastModifiedAt).toBeInstanceOf(Date);
    const files = await tree.files();
    expect(files.map(f => f.path).sort()).toEqual(['index.md', 'sub/more.md']);
    expect(tree.etag).toMatch(/^[0-9a-f]{40}$/);
    await expect(
      reader.readTree(`${page}/docs/`, { etag: tree.etag }),
    ).rejects.toThrow(expect.objectContaining({ name: 'NotModifiedError' }));
    expect(found.files).toHaveLength(1);
    expect(missing.files).toEqual([]);
    await expect(reader.readUrl(`${page}/nothing.yaml`)).rejects.toThrow(
      expect.objectContaining({ name: 'NotFoundError' }),
    );
  });
});
