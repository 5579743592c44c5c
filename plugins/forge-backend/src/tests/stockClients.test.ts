import { mkdir, writeFile } from 'fs/promises';
import { join } from 'path';
import { PassThrough } from 'stream';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createPublishGiteaAction } from '@backstage/plugin-scaffolder-backend-module-gitea';
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
  it('publishes by publish:gitea without waiting for its time limit', async () => {
    const forge = await startForge({ forge: { anonymousRead: 'loopback' } });
    const startedAt = Date.now();

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
    expect(Date.now() - startedAt).toBeLessThan(15_000);
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
