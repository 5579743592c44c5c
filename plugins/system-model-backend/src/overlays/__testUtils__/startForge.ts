import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
// Pull requests are opened on what really answers.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import forgePlugin from '@fairway/plugin-forge-backend';

/** Starts the forge of the portal, with an organisation `acme` and a user `ada`. */
export async function startForge() {
  const directory = await mkdtemp(join(tmpdir(), 'forge-test-'));
  const backend = await startTestBackend({
    features: [
      forgePlugin,
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'User',
            metadata: { name: 'ada' },
            spec: { profile: { displayName: 'Ada' }, memberOf: [] },
          },
        ],
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://portal.test' },
          backend: { workingDirectory: directory },
          forge: {
            enabled: true,
            directory: join(directory, 'forge'),
            organizations: [{ name: 'acme' }],
          },
        },
      }),
    ],
  });
  const url = `http://localhost:${backend.server.port()}/api/forge`;

  /** As Ada. */
  const call = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        authorization: mockCredentials.user.header('user:default/ada'),
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return JSON.parse(text);
  };

  return {
    url,
    call,
    /** Makes a repository of `acme` with one file. */
    makeRepository: async (name: string, path: string, text: string) => {
      await call('POST', '/orgs/acme/repos', { name });
      await call('POST', `/repos/acme/${name}/contents/${path}`, {
        message: 'first',
        content: Buffer.from(text).toString('base64'),
      });
    },
    readFile: async (name: string, path: string, branch: string) => {
      const { content } = await call(
        'GET',
        `/repos/acme/${name}/contents/${path}?ref=${branch}`,
      );
      return Buffer.from(content, 'base64').toString('utf8');
    },
    stop: async () => {
      await backend.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
