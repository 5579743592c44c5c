import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { ApiEntity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { mockCredentials } from '@backstage/backend-test-utils';
import { apiContractsPlugin } from '../plugin';

export const ADA = 'user:default/ada';
export const BEN = 'user:default/ben';

/**
 * Starts the plugin on a port.
 *
 * @param options - The catalog, the section `apiContracts.try`, and what the policy decides
 */
export async function startPlugin(options: {
  readonly entities: ApiEntity[];
  readonly tryIt?: JsonObject;
  readonly decide?: () => PolicyDecision;
}) {
  const { decide, entities, tryIt } = options;
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
      catalogServiceMock.factory({ entities }),
      permissions.factory,
      auditor.factory,
      mockServices.userInfo.factory(),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://portal.test' },
          backend: { baseUrl: 'http://portal.test' },
          ...(tryIt && { apiContracts: { try: tryIt } }),
        },
      }),
    ],
  });

  return {
    server,
    events,
    call: (body: string | object, user = ADA) =>
      request(server)
        .post('/api/api-contracts/v1/try')
        .set('Authorization', mockCredentials.user.header(user))
        .set('Content-Type', 'application/json')
        .send(body),
    get: (path: string, user = ADA) =>
      request(server)
        .get(`/api/api-contracts/v1${path}`)
        .set('Authorization', mockCredentials.user.header(user)),
  };
}
