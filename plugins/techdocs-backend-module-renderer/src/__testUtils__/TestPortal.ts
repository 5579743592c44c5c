import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import {
  coreServices,
  createServiceFactory,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import techdocsPlugin from '@backstage/plugin-techdocs-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EventParams, eventsServiceRef } from '@backstage/plugin-events-node';
import {
  TECHDOCS_BUILT_TOPIC,
  TechdocsBuiltPayload,
} from '@fairway/backend-toolkit';
import { FORGE_PUSH_TOPIC } from '@fairway/plugin-forge-common';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import techdocsModuleRenderer from '..';
import { eventually } from './eventually';
import { FakeSourceHost } from './FakeSourceHost';

/** What the reader is sent while it waits for documentation. */
export type SyncAnswer = {
  readonly log: string;
  readonly updated?: boolean;
  readonly error?: string;
};

/** An entity with documentation. */
export function makeEntity(
  name: string,
  annotations: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, uid: `uid-${name}-${Math.random()}`, annotations },
    spec: { type: 'service', lifecycle: 'production', owner: 'team' },
  };
}

/** The real TechDocs backend with this module, and fakes around them. */
export class TestPortal {
  readonly host = new FakeSourceHost();
  readonly built: string[] = [];
  readonly cache = mockServices.cache.mock();
  readonly logger = mockServices.logger.mock();
  readonly #root: string;
  #backend!: TestBackend;
  readonly #events = mockServices.events();

  static async start(options: {
    entities: (root: string) => readonly Entity[];
    techdocs?: JsonObject;
  }): Promise<TestPortal> {
    const portal = new TestPortal(await mkdtemp(join(tmpdir(), 'portal-')));
    await portal.#start(options.entities(portal.#root), options.techdocs);
    return portal;
  }

  private constructor(root: string) {
    this.#root = root;
  }

  /** Writes a file that a `file:` location can point to. */
  async write(path: string, content: string): Promise<void> {
    const target = join(this.#root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }

  /** Asks for documentation as the reader does when a page is opened. */
  async sync(name: string): Promise<SyncAnswer> {
    const { text } = await request(this.#backend.server)
      .get(`/api/techdocs/sync/default/component/${name}`)
      .buffer();
    const read = (event: string): string[] =>
      [...text.matchAll(new RegExp(`event: ${event}\ndata: (.*)`, 'g'))].map(
        match => JSON.parse(match[1]),
      );
    return {
      log: read('log').join('\n'),
      error: read('error')[0],
      ...((read('finish')[0] as unknown as object) ?? {}),
    };
  }

  get(path: string) {
    return request(this.#backend.server).get(`/api/techdocs/${path}`);
  }

  page(name: string, path: string = 'index.html') {
    return this.get(`static/docs/default/component/${name}/${path}`);
  }

  async push(repositoryUrl: string, ref: string, after: string): Promise<void> {
    await this.#events.publish({
      topic: FORGE_PUSH_TOPIC,
      eventPayload: {
        ref,
        after,
        repository: { html_url: repositoryUrl, default_branch: 'main' },
      },
    });
  }

  async publishEvent(event: EventParams): Promise<void> {
    await this.#events.publish(event);
  }

  /** Waits until a page shows some text. */
  waitForText(name: string, text: string): Promise<void> {
    return eventually(async () => {
      const page = await this.page(name);
      if (!page.text.includes(text)) {
        throw new Error(`The page of ${name} is ${page.status} ${page.text}`);
      }
    });
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
    await rm(this.#root, { recursive: true, force: true });
  }

  async #start(entities: readonly Entity[], techdocs?: JsonObject) {
    const logger: LoggerService = this.logger;
    this.cache.withOptions.mockReturnValue(this.cache);
    this.cache.set.mockResolvedValue();
    this.cache.delete.mockResolvedValue();
    this.logger.child.mockImplementation(() => logger);
    await this.#events.subscribe({
      id: 'listener',
      topics: [TECHDOCS_BUILT_TOPIC],
      onEvent: async ({ eventPayload }) => {
        const { entityRef } = eventPayload as TechdocsBuiltPayload;
        this.built.push(entityRef);
      },
    });
    this.#backend = await startTestBackend({
      features: [
        techdocsPlugin,
        techdocsModuleRenderer,
        this.host.asServiceFactory(),
        this.cache.factory,
        createServiceFactory({
          service: coreServices.logger,
          deps: {},
          factory: () => logger,
        }),
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => this.#events,
        }),
        catalogServiceMock.factory({ entities: [...entities] }),
        mockServices.rootConfig.factory({
          data: {
            backend: {
              baseUrl: 'http://portal.example.com',
              workingDirectory: join(this.#root, 'work'),
            },
            integrations: { gitea: [{ host: 'git.example.com' }] },
            techdocs: {
              publisher: {
                type: 'local',
                local: { publishDirectory: join(this.#root, 'published') },
              },
              ...techdocs,
            },
          },
        }),
      ],
    });
  }
}
