import {
  BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { ApiEntity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { mockCredentials } from '@backstage/backend-test-utils';
import { CATALOG_ENTITIES_CHANGED_TOPIC } from '@fairway/backend-toolkit';
import { apiContractsPlugin } from '../plugin';
import { assertDescribed } from './assertDescribed';

export const ADA = 'user:default/ada';
export const BEN = 'user:default/ben';

/**
 * Starts the plugin on a port.
 *
 * @param options - The catalog, the sections `apiContracts.try` and others of it, what the policy decides, and other plugins
 */
export async function startPlugin(options: {
  readonly entities: ApiEntity[];
  readonly tryIt?: JsonObject;
  readonly contracts?: JsonObject;
  readonly integrations?: JsonObject;
  readonly decide?: () => PolicyDecision;
  readonly features?: readonly BackendFeature[];
}) {
  const { contracts, decide, entities, features = [] } = options;
  const { integrations, tryIt } = options;
  const published = mockServices.events();
  const notifications = { send: jest.fn() };
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async requests =>
      requests.map(() => (decide ? decide() : { result: 'ALLOW' })) as any,
  });
  const auditor = mockServices.auditor.mock();
  const events: Array<{ status: string; meta: JsonObject }> = [];
  auditor.createEvent.mockImplementation(async ({ eventId, meta }) => {
    const write = (status: string) => async (more?: { meta?: JsonObject }) => {
      events.push({ status, meta: { eventId, ...meta, ...more?.meta } });
    };
    return { success: write('succeeded'), fail: write('failed') };
  });

  const { server } = await startTestBackend({
    features: [
      apiContractsPlugin,
      ...features,
      catalogServiceMock.factory({ entities }),
      permissions.factory,
      auditor.factory,
      mockServices.userInfo.factory(),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => published,
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => notifications,
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://portal.test' },
          backend: { baseUrl: 'http://portal.test' },
          ...(integrations && { integrations }),
          apiContracts: { ...contracts, ...(tryIt && { try: tryIt }) },
        },
      }),
    ],
  });

  return {
    server,
    events,
    notifications,
    /** Tells that entities changed, as the catalog does. */
    tell: (...entityRefs: string[]) =>
      published.publish({
        topic: CATALOG_ENTITIES_CHANGED_TOPIC,
        eventPayload: { entityRefs },
      }),
    post: (path: string, body: object, user = ADA) =>
      request(server)
        .post(`/api/api-contracts/v1${path}`)
        .set('Authorization', mockCredentials.user.header(user))
        .expect(assertDescribed)
        .send(body),
    call: (body: string | object, user = ADA) =>
      request(server)
        .post('/api/api-contracts/v1/try')
        .set('Authorization', mockCredentials.user.header(user))
        .set('Content-Type', 'application/json')
        .expect(assertDescribed)
        .send(body),
    get: (path: string, user = ADA) =>
      request(server)
        .get(`/api/api-contracts/v1${path}`)
        .set('Authorization', mockCredentials.user.header(user))
        .expect(assertDescribed),
  };
}
