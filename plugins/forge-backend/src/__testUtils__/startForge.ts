import { mkdtemp, rm } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import {
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EventParams, eventsServiceRef } from '@backstage/plugin-events-node';
import { JsonObject } from '@backstage/types';
import { assertContract } from './assertContract';
import { forgePlugin } from '../plugin';

jest.setTimeout(60_000);

let names = 0;
const cleanups: Array<() => Promise<void>> = [];

export const ADMIN_TOKEN = 'an-administrator-token-of-the-tests';

/** A portal user by the name of its entity. */
export function asUser(name: string): { authorization: string } {
  return { authorization: mockCredentials.user.header(`user:default/${name}`) };
}

/** Whoever holds the administrator token. */
export const asAdmin = { authorization: `token ${ADMIN_TOKEN}` };

function makeUser(name: string, displayName: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name },
    spec: {
      profile: { displayName, email: `${name}@example.org` },
      memberOf: [],
    },
  };
}

export type RunningForge = {
  /** Address without the plugin's path, e.g. `http://localhost:4711`. */
  readonly origin: string;
  /** Address of the forge. */
  readonly url: string;
  /** Address of the API. */
  readonly api: string;
  readonly directory: string;
  /** Everything that was published so far. */
  readonly events: EventParams[];
  /** People of the catalog; may be changed while the forge runs. */
  readonly entities: Entity[];
  /** Names of permissions that the policy denies; may be changed while the forge runs. */
  readonly denied: Set<string>;
  /** Sends JSON to the API, reads the answer and checks it against openapi.yaml. */
  call(
    method: string,
    path: string,
    options?: { headers?: Record<string, string>; body?: unknown },
  ): Promise<{ status: number; headers: Headers; body: any }>;
  /** Makes a repository of `acme` under a new name, with one commit of the files. */
  makeRepository(files?: Record<string, string>): Promise<string>;
  /** Makes a personal token for a portal user. */
  makeToken(user: string, scopes?: string[]): Promise<string>;
  /** A URL for git with the secret in it. */
  remote(path: string, secret?: string): string;
};

/**
 * Starts a forge with an organisation `acme` and the users `ada` and `grace`.
 */
export async function startForge(
  options: {
    readonly forge?: JsonObject;
    /** Address of the portal. */
    readonly portal?: string;
    readonly features?: BackendFeature[];
  } = {},
): Promise<RunningForge> {
  const directory = await mkdtemp(join(tmpdir(), 'forge-test-'));
  const events: EventParams[] = [];
  const denied = new Set<string>();
  const entities = [
    makeUser('ada', 'Ada Lovelace'),
    makeUser('grace', 'Grace Hopper'),
  ];
  const catalog = catalogServiceMock.mock({
    getEntityByRef: async ref =>
      entities.find(e => ref === `user:default/${e.metadata.name}`),
  });
  const { server } = await startTestBackend({
    features: [
      forgePlugin,
      catalog.factory,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: options.portal ?? 'http://portal.test' },
          forge: {
            enabled: true,
            directory,
            adminToken: ADMIN_TOKEN,
            organizations: [{ name: 'acme', fullName: 'Acme' }],
            ...options.forge,
          },
        },
      }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => ({
          async publish(params: EventParams) {
            events.push(params);
          },
          async subscribe() {},
        }),
      }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => {
          const decide = async (
            requests: ReadonlyArray<{ permission: { name: string } }>,
          ) =>
            requests.map(
              ({ permission }): DefinitivePolicyDecision => ({
                result: denied.has(permission.name)
                  ? AuthorizeResult.DENY
                  : AuthorizeResult.ALLOW,
              }),
            );
          return { authorize: decide, authorizeConditional: decide };
        },
      }),
      ...(options.features ?? []),
    ],
  });
  cleanups.push(() => rm(directory, { recursive: true, force: true }));
  const origin = `http://localhost:${server.port()}`;
  const url = `${origin}/api/forge`;
  const api = `${url}/api/v1`;
  const forge: RunningForge = {
    origin,
    url,
    api,
    directory,
    events,
    entities,
    denied,
    async call(method, path, { headers, body } = {}) {
      const response = await fetch(`${api}${path}`, {
        method,
        headers: {
          ...(headers ?? asAdmin),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        redirect: 'manual',
      });
      const text = await response.text();
      const contentType = response.headers.get('content-type') ?? '';
      const { status } = response;
      const answer = contentType.includes('json') ? JSON.parse(text) : text;
      assertContract(method, path.split('?')[0], {
        status,
        contentType,
        body: answer,
      });
      return { status, headers: response.headers, body: answer };
    },
    async makeRepository(files) {
      names++;
      const name = `repository-${names}`;
      await forge.call('POST', '/orgs/acme/repos', { body: { name } });
      if (files) {
        await forge.call('POST', `/repos/acme/${name}/contents`, {
          body: {
            message: 'first',
            files: Object.entries(files).map(([path, content]) => ({
              operation: 'create',
              path,
              content: toBase64(content),
            })),
          },
        });
      }
      return `acme/${name}`;
    },
    async makeToken(user, scopes = ['all']) {
      names++;
      const { body } = await forge.call('POST', `/users/${user}/tokens`, {
        headers: asUser(user),
        body: { name: `token ${names}`, scopes },
      });
      return body.sha1;
    },
    remote(path, secret = ADMIN_TOKEN) {
      return `${url.replace('//', `//x:${secret}@`)}/${path}`;
    },
  };
  return forge;
}

export function toBase64(text: string): string {
  return Buffer.from(text).toString('base64');
}

afterAll(async () => {
  await Promise.all(cleanups.splice(0).map(cleanup => cleanup()));
});
