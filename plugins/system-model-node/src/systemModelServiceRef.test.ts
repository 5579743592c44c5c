import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ConflictError, NotFoundError } from '@backstage/errors';
import PromiseRouter from 'express-promise-router';
import { SystemModelService } from './SystemModelService';
import { systemModelServiceRef } from './systemModelServiceRef';
import { systemModelServiceMock } from './testUtils';

const ADA = 'user:default/ada';
const caller = { credentials: mockCredentials.user(ADA) };

/** A plugin that uses the service, and gives it to the test. */
function createUser() {
  let service: SystemModelService;
  const feature = createBackendPlugin({
    pluginId: 'scorecards',
    register(env) {
      env.registerInit({
        deps: { model: systemModelServiceRef },
        async init({ model }) {
          service = model;
        },
      });
    },
  });
  return { feature, getService: () => service };
}

/** A backend of the model that writes down who asked for what. */
function createBackend(asked: string[]) {
  return createBackendPlugin({
    pluginId: 'system-model',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          const router = PromiseRouter();
          router.all('*', async (request, response) => {
            const { principal } = await httpAuth.credentials(request, {
              allow: ['user'],
            });
            asked.push(`${principal.userEntityRef} ${request.url}`);
            if (request.url.includes('none')) {
              throw new NotFoundError('No such entity');
            }
            if (request.url.includes('several')) {
              throw Object.assign(new ConflictError('Several'), {
                candidates: ['a:b/c', 'a:b/d'],
              });
            }
            response.json({ items: [] });
          });
          httpRouter.use(router);
        },
      });
    },
  });
}

describe('systemModelServiceRef', () => {
  it('asks the backend on behalf of the caller', async () => {
    const asked: string[] = [];
    const user = createUser();
    await startTestBackend({ features: [user.feature, createBackend(asked)] });
    const model = user.getService();

    const page = await model.listEntities({ kind: ['api'] }, caller);
    await model.getRecords(['component:default/shop'], caller);
    await model.getProvenance('component:default/shop', caller);
    await model.getDependencies(
      'component:default/shop',
      { direction: 'up' },
      caller,
    );
    await model.listChanges({ since: 'x' }, caller);

    expect(page).toEqual({ items: [] });
    const shop = '/v1/entities/by-ref/component/default/shop';
    expect(asked).toEqual([
      `${ADA} /v1/entities?kind=api`,
      `${ADA} /v1/entities/by-refs`,
      `${ADA} ${shop}/provenance`,
      `${ADA} ${shop}/dependencies?direction=up`,
      `${ADA} /v1/changes?since=x`,
    ]);
  });

  it('tells what is not there from what is wrong', async () => {
    const user = createUser();
    await startTestBackend({ features: [user.feature, createBackend([])] });
    const model = user.getService();

    expect(
      await model.findEntity('component:default/none', caller),
    ).toBeUndefined();
    expect(await model.findEntityByName('none', {}, caller)).toBeUndefined();
    await expect(
      model.findEntityByName('several', {}, caller),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      candidates: ['a:b/c', 'a:b/d'],
    });
    await expect(
      model.getProvenance('component:default/none', caller),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(
      model.listChanges({}, { credentials: mockCredentials.none() }),
    ).rejects.toThrow();
  });

  it('is replaced by a mock in tests of others', async () => {
    const user = createUser();
    const mock = systemModelServiceMock({
      findEntity: async () => undefined,
    });
    await startTestBackend({ features: [user.feature, mock.factory] });

    await user.getService().findEntity('component:default/shop', caller);

    expect(mock.findEntity).toHaveBeenCalledWith(
      'component:default/shop',
      caller,
    );
  });
});
