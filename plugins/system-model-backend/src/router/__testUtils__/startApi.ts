import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import {
  ManifestFormat,
  ScraperFactory,
} from '@fairway/plugin-system-model-node';
import { Knex } from 'knex';
import request, { Test } from 'supertest';
import { createJsonFormat } from '../../__testUtils__/jsonFormat';
import { ManualClock } from '../../__testUtils__/ManualClock';
import { DAY_MS, HOUR_MS, makeReplica } from '../../__testUtils__/makeReplica';
import { MemoryHost } from '../../__testUtils__/MemoryHost';
import { SourceOptions } from '../../config';
import { createSource } from '../../scan/createSource';
import { directoryScraperFactory } from '../../scrapers/directory/directoryScraperFactory';
import { PipelineControl } from '../../service/sources/PipelineControl';
import { mountApi } from '../mountApi';
import { assertDescribed } from './assertDescribed';

export const ADA = 'user:default/ada';
export const BEN = 'user:default/ben';
export const NOW = Date.parse('2026-11-26T12:00:00Z');

const GIT: SourceOptions = {
  id: 'git',
  type: 'memory',
  createsEntities: false,
  scheduleMs: 600_000,
  fullScanEveryMs: 6 * HOUR_MS,
  missingAfterMs: DAY_MS,
  missingThreshold: { count: 10, share: 0.1 },
  config: {},
};

/** What a policy decides: of entities, for each user, and of the permissions of the model. */
export type Policy = {
  /** References that a user may read; all, if absent. */
  readonly readable: Record<string, readonly string[]>;
  /** Names of permissions that a user has. */
  readonly permissions: Record<string, readonly string[]>;
};

/**
 * Starts what answers over HTTP, on a database that one host is read into.
 *
 * @param options - The database, the section `systemModel` of the configuration, and what the policy decides
 */
export async function startApi(options: {
  readonly knex: Knex;
  readonly systemModel?: JsonObject;
  readonly host?: MemoryHost;
  readonly policy?: Partial<Policy>;
  readonly formats?: readonly ManifestFormat[];
  readonly now?: number;
}) {
  const { host = new MemoryHost({ stepSize: 100 }), knex } = options;
  const policy = { readable: {}, permissions: {}, ...options.policy } as Policy;
  const clock = new ManualClock(options.now ?? NOW);
  const formats = options.formats ?? [createJsonFormat()];
  const factories = { git: host.createFactory() };
  const replica = await makeReplica({ clock, factories, formats, knex });
  const events: { eventId: string; status: string; meta: JsonObject }[] = [];

  const { server } = await startTestBackend({
    features: [
      createBackendPlugin({
        pluginId: 'system-model',
        register(env) {
          env.registerInit({
            deps: {
              auditor: coreServices.auditor,
              auth: coreServices.auth,
              catalog: catalogServiceRef,
              config: coreServices.rootConfig,
              discovery: coreServices.discovery,
              httpAuth: coreServices.httpAuth,
              httpRouter: coreServices.httpRouter,
              logger: coreServices.logger,
              permissions: coreServices.permissions,
              permissionsRegistry: coreServices.permissionsRegistry,
              userInfo: coreServices.userInfo,
            },
            async init(services) {
              const scrapers = new Map<string, ScraperFactory>([
                [factories.git.type, { ...factories.git, canBeTried: true }],
                [directoryScraperFactory.type, directoryScraperFactory],
              ]);
              const create = (source: SourceOptions) =>
                createSource(source, {
                  factories: scrapers,
                  formats,
                  createClient: () => {
                    throw new Error('Nobody is to be asked');
                  },
                  logger: services.logger,
                });
              await mountApi({
                ...services,
                clock,
                formats: () => formats,
                knex,
                onOutdated: () => {},
                control: new PipelineControl({
                  createSource: create,
                  findFactory: type => scrapers.get(type),
                  pipeline: replica.pipeline,
                  sources: [create(GIT)],
                }),
              });
            },
          });
        },
      }),
      catalogOf(policy),
      permissionsOf(policy),
      auditorOf(events),
      mockServices.userInfo.factory(),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://portal.test' },
          systemModel: options.systemModel ?? {},
        },
      }),
    ],
  });

  const send = (method: 'get' | 'put' | 'post' | 'delete') => {
    return (path: string, user: string | undefined = ADA): Test =>
      request(server)
        [method](`/api/system-model/v1${path}`)
        .set('Authorization', mockCredentials.user.header(user))
        .expect(assertDescribed);
  };
  return {
    clock,
    events,
    host,
    replica,
    server,
    get: send('get'),
    put: send('put'),
    post: send('post'),
    delete: send('delete'),
    /** As another plugin asks. */
    getAsService: (path: string) =>
      request(server)
        .get(`/api/system-model/v1${path}`)
        .set('Authorization', mockCredentials.service.header())
        .expect(assertDescribed),
  };
}

/** The catalog as a user sees it: what the policy lets through. */
function catalogOf(policy: Policy) {
  return catalogServiceMock.mock({
    getEntitiesByRefs: async ({ entityRefs }, options) => {
      const { userEntityRef } = (options as any).credentials.principal;
      const readable = policy.readable[userEntityRef] ?? [];
      return {
        items: entityRefs.map(ref => {
          const { kind, name } = parseEntityRef(ref);
          return readable.includes(ref)
            ? { apiVersion: 'v1', kind, metadata: { name } }
            : undefined;
        }),
      };
    },
  }).factory;
}

function permissionsOf({ permissions, readable }: Policy) {
  const toUser = (credentials: any): string | undefined =>
    credentials.principal.userEntityRef;
  return mockServices.permissions.mock({
    authorize: async (requests, { credentials }: any) => {
      const user = toUser(credentials);
      return requests.map(({ permission }) => ({
        result:
          user === undefined || permissions[user]?.includes(permission.name)
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      }));
    },
    authorizeConditional: async (requests, { credentials }: any) => {
      const user = toUser(credentials);
      const list = user === undefined ? undefined : readable[user];
      return requests.map(() => {
        if (!list) {
          return { result: AuthorizeResult.ALLOW };
        }
        return list.length === 0
          ? { result: AuthorizeResult.DENY }
          : {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: {
                rule: 'IS_ENTITY_OWNER',
                resourceType: 'catalog-entity',
                params: { claims: [user] },
              },
            };
      }) as any;
    },
  }).factory;
}

function auditorOf(
  events: { eventId: string; status: string; meta: JsonObject }[],
) {
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockImplementation(async ({ eventId, meta }) => {
    const write = (status: string) => async (more?: { meta?: JsonObject }) => {
      events.push({ eventId, status, meta: { ...meta, ...more?.meta } });
    };
    return { success: write('succeeded'), fail: write('failed') };
  });
  return auditor.factory;
}
