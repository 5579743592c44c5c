import { mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { asAdmin, startForge } from './__testUtils__/startForge';
import { forgePlugin } from './plugin';

function start(forge?: JsonObject) {
  return startTestBackend({
    features: [
      forgePlugin,
      catalogServiceMock.factory(),
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'http://portal.test' }, forge },
      }),
    ],
  });
}

describe('forgePlugin', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'forge-plugin-'));
  });

  afterAll(() => rm(directory, { recursive: true }));

  it.each([[undefined], [{}], [{ enabled: false, directory: '/nowhere' }]])(
    'is off with %j and says so',
    async forge => {
      const { server } = await start(forge);

      const response = await fetch(
        `http://localhost:${server.port()}/api/forge/api/v1/version`,
      );

      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({
        message: expect.stringContaining('forge.enabled'),
      });
    },
  );

  it('says what to do when git is missing', async () => {
    await expect(
      start({ enabled: true, directory, git: { executable: '/no/git' } }),
    ).rejects.toThrow('forge.git.executable');
  });

  it('says what to do when git is too old', async () => {
    const old = join(directory, 'old-git');
    await writeFile(old, '#!/bin/sh\necho git version 2.20.1\n', {
      mode: 0o755,
    });

    await expect(
      start({ enabled: true, directory, git: { executable: old } }),
    ).rejects.toThrow(
      'needs git 2.38 or later, but found "git version 2.20.1"',
    );
  });

  it('says that the administrator needs a name of its own', async () => {
    const acme = { name: 'acme' };

    await expect(
      start({
        enabled: true,
        directory,
        adminUser: 'acme',
        organizations: [acme],
      }),
    ).rejects.toThrow('forge.adminUser is "acme"');
  });

  it('makes the organisations it is told to', async () => {
    const forge = await startForge({
      forge: {
        organizations: [
          { name: 'acme', fullName: 'Acme', description: 'All of it' },
          { name: 'tools' },
        ],
      },
    });

    const { body } = await forge.call('GET', '/orgs', { headers: asAdmin });

    expect(body).toMatchObject([
      { name: 'acme', full_name: 'Acme', description: 'All of it' },
      { name: 'tools' },
    ]);
  });
});
