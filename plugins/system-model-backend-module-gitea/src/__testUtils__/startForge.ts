import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  EventParams,
  eventsServiceRef,
  EventsServiceSubscribeOptions,
} from '@backstage/plugin-events-node';
import { JsonObject } from '@backstage/types';
// What is read is what the forge really answers.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import forgePlugin from '@fairway/plugin-forge-backend';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import systemModelPlugin from '@fairway/plugin-system-model-backend';
import {
  ScraperFactory,
  SystemModelExtensionPoint,
  systemModelExtensionPoint,
} from '@fairway/plugin-system-model-node';
import {
  FetchClient,
  makeScraperOptions,
} from '@fairway/repository-scraper/testUtils';
import systemModelModuleGitea from '..';

export const ADMIN_TOKEN = 'an-administrator-token-of-the-tests';

/** What the model says of it is shown to those who may read it in the catalog. */
const SHOP = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop' },
};

const run = promisify(execFile);

const GIT_ENV = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
};

async function git(cwd: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', args, {
    cwd,
    env: GIT_ENV as NodeJS.ProcessEnv,
  });
  return stdout.trim();
}

/**
 * Starts the portal's own forge, with the module beside it.
 *
 * @param systemModel - Configuration of a system model, which is started, too; without it the
 *   module adds its scrapers to nothing but what this returns
 */
export async function startForge(systemModel?: JsonObject) {
  const directory = await mkdtemp(join(tmpdir(), 'gitea-test-'));
  const events: EventParams[] = [];
  const factories: ScraperFactory[] = [];
  const bus = mockServices.events();
  // One for all plugins, as in the portal.
  const sharedEvents = createServiceFactory({
    service: eventsServiceRef,
    deps: {},
    factory: () => ({
      async publish(params: EventParams) {
        events.push(params);
        await bus.publish(params);
      },
      subscribe: (options: EventsServiceSubscribeOptions) =>
        bus.subscribe(options),
    }),
  });
  const stages: SystemModelExtensionPoint = {
    addScraper: factory => factories.push(factory),
    addFormat: () => {},
    addProcessor: () => {},
    addExporter: () => {},
  };
  const features = [
    forgePlugin,
    sharedEvents,
    ...(systemModel ? [systemModelPlugin] : []),
    systemModelModuleGitea,
    catalogServiceMock.factory({ entities: [SHOP] }),
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl: 'http://portal.test' },
        backend: { workingDirectory: directory },
        forge: {
          enabled: true,
          directory: join(directory, 'forge'),
          adminToken: ADMIN_TOKEN,
          organizations: [{ name: 'acme' }, { name: 'other' }],
        },
        ...(systemModel && { systemModel }),
      },
    }),
  ];
  const { server } = systemModel
    ? await startTestBackend({ features })
    : await startTestBackend({
        extensionPoints: [[systemModelExtensionPoint, stages]],
        features,
      });
  const url = `http://localhost:${server.port()}/api/forge`;

  const call = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `token ${ADMIN_TOKEN}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return text && JSON.parse(text);
  };

  const remote = (fullName: string) =>
    `${url.replace('//', `//x:${ADMIN_TOKEN}@`)}/${fullName}.git`;

  return {
    server,
    url,
    events,
    factory: factories[0],
    call,
    createScraper(config: JsonObject, client?: FetchClient) {
      const logger = mockServices.logger.mock();
      return factories[0].create(
        makeScraperOptions({ client, config, logger }),
      );
    },
    /** @returns the key of its collection */
    async makeRepository(
      fullName: string,
      files?: Record<string, string>,
    ): Promise<string> {
      const [owner, name] = fullName.split('/');
      const { id } = await call('POST', `/orgs/${owner}/repos`, { name });
      if (files) {
        await this.push(fullName, files);
      }
      return `id:${id}`;
    },
    /** Makes a commit with these files alone, and forces it onto a branch. */
    async push(
      fullName: string,
      files: Record<string, string>,
      branch = 'main',
    ): Promise<string> {
      const tree = await mkdtemp(join(directory, 'tree-'));
      await git(tree, 'init', '--quiet', '--initial-branch=main');
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(tree, path)), { recursive: true });
        await writeFile(join(tree, path), content);
      }
      await git(tree, 'add', '--all');
      await git(tree, 'commit', '--quiet', '--allow-empty', '-m', 'Change it');
      await git(
        tree,
        'push',
        '--quiet',
        '--force',
        remote(fullName),
        `HEAD:${branch}`,
      );
      return git(tree, 'rev-parse', 'HEAD');
    },
    async stop() {
      await rm(directory, { recursive: true, force: true });
    },
  };
}
