import {
  coreServices,
  createBackendFeatureLoader,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { ForwardedError } from '@backstage/errors';
import { describeFailedStart } from './describeFailedStart';

type Features = NonNullable<Parameters<typeof startTestBackend>[0]['features']>;

async function failWith(...features: Features): Promise<string> {
  const error = await startTestBackend({ features }).then(
    () => undefined,
    reason => reason,
  );
  return describeFailedStart(error);
}

function createPlugin(pluginId: string, init: () => Promise<void>) {
  return createBackendPlugin({
    pluginId,
    register: env =>
      env.registerInit({ deps: { auth: coreServices.auth }, init }),
  });
}

const start = async () => {};

describe('describeFailedStart', () => {
  it('gives the reason of a plugin and of a module', async () => {
    const text = await failWith(
      createPlugin('docks', async () => {
        throw new Error('The tide is out');
      }),
      createPlugin('ferry', start),
      createBackendModule({
        pluginId: 'ferry',
        moduleId: 'ramp',
        register: env =>
          env.registerInit({
            deps: {},
            async init() {
              throw new Error('The ramp is up');
            },
          }),
      }),
    );

    expect(text.split('\n')).toEqual([
      'Fairway does not start:',
      '  The tide is out (docks)',
      '  The ramp is up (ferry/ramp)',
      '',
    ]);
  });

  it('gives a reason that all plugins share once', async () => {
    const text = await failWith(
      createServiceFactory({
        service: coreServices.auth,
        deps: {},
        factory() {
          throw new ForwardedError(
            'Failed to connect to the database',
            new Error('connect ECONNREFUSED'),
          );
        },
      }),
      createPlugin('docks', start),
      createPlugin('ferry', start),
    );

    expect(text).toBe(
      'Fairway does not start:\n  Failed to connect to the database; caused by Error: connect ECONNREFUSED (docks, ferry)\n',
    );
  });

  it('gives the reason of a feature loader', async () => {
    const text = await failWith(
      createBackendFeatureLoader({
        deps: {},
        // eslint-disable-next-line require-yield
        *loader() {
          throw new Error('Nobody could sign in');
        },
      }),
    );

    expect(text).toBe('Fairway does not start:\n  Nobody could sign in\n');
  });
});
