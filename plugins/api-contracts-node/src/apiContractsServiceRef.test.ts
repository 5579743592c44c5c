import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import { ApiContractsService } from './ApiContractsService';
import { apiContractsServiceRef } from './apiContractsServiceRef';
import { apiContractsServiceMock } from './testUtils';

const ADA = 'user:default/ada';

/** A plugin that uses the service, and gives it to the test. */
function createUser() {
  let service: ApiContractsService;
  const feature = createBackendPlugin({
    pluginId: 'scorecards',
    register(env) {
      env.registerInit({
        deps: { contracts: apiContractsServiceRef },
        async init({ contracts }) {
          service = contracts;
        },
      });
    },
  });
  return { feature, getService: () => service };
}

type Asked = { readonly entityRefs: string[]; readonly user: string };

/** A backend of the contracts that has facts of everything, and writes down who asked for which. */
function createBackend(asked: Asked[]) {
  return createBackendPlugin({
    pluginId: 'api-contracts',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          const router = Router();
          router.use(express.json());
          router.post('/v1/facts', async (request, response) => {
            const { entityRefs } = request.body;
            const { principal } = await httpAuth.credentials(request, {
              allow: ['user'],
            });
            asked.push({ entityRefs, user: principal.userEntityRef });
            const items = entityRefs.map((ref: string) => [ref, { of: ref }]);
            response.json({ items: Object.fromEntries(items) });
          });
          router.post('/v1/diff', async ({ body }, response) => {
            if (body.old === 'broken') {
              throw new InputError('The old definition is broken');
            }
            response.json({ verdict: 'none', changes: [] });
          });
          httpRouter.use(router);
        },
      });
    },
  });
}

describe('apiContractsServiceRef', () => {
  const asked: Asked[] = [];
  let service: ApiContractsService;
  const options = { credentials: mockCredentials.user(ADA) };

  beforeAll(async () => {
    const user = createUser();
    await startTestBackend({ features: [createBackend(asked), user.feature] });
    service = user.getService();
  });

  beforeEach(() => {
    asked.length = 0;
  });

  it('asks for facts as the caller, for as many as the backend takes at once', async () => {
    const refs = Array.from({ length: 401 }, (_, n) => `api:default/a${n}`);

    const facts = await service.getFacts(refs, options);

    expect([...facts.keys()]).toEqual(refs);
    expect(facts.get('api:default/a400')).toEqual({ of: 'api:default/a400' });
    expect(asked.map(({ entityRefs }) => entityRefs.length)).toEqual([
      200, 200, 1,
    ]);
    expect(new Set(asked.map(({ user }) => user))).toEqual(new Set([ADA]));
  });

  it('asks nobody for the facts of nothing', async () => {
    expect(await service.getFacts([], options)).toEqual(new Map());
    expect(asked).toEqual([]);
  });

  it('says why there is no verdict', async () => {
    expect(await service.compare({ old: 'a', new: 'a' }, options)).toEqual({
      verdict: 'none',
      changes: [],
    });
    await expect(
      service.compare({ old: 'broken', new: 'a' }, options),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('The old definition is broken'),
    });
  });

  it('can be replaced in tests of other plugins', async () => {
    const mock = apiContractsServiceMock({
      compare: async () => ({ verdict: 'breaking' }),
    });
    const user = createUser();
    await startTestBackend({ features: [mock.factory, user.feature] });

    const compared = await user
      .getService()
      .compare({ old: '', new: '' }, options);

    expect(compared).toEqual({ verdict: 'breaking' });
    expect(mock.compare).toHaveBeenCalledTimes(1);
  });
});
