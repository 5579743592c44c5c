import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  ScraperFactory,
  systemModelExtensionPoint,
  SystemModelExtensionPoint,
} from '@fairway/plugin-system-model-node';
import { systemModelModuleKubernetes } from './module';

async function startModule(): Promise<ScraperFactory[]> {
  const factories: ScraperFactory[] = [];
  const stages: Partial<SystemModelExtensionPoint> = {
    addScraper: factory => factories.push(factory),
  };
  await startTestBackend({
    extensionPoints: [
      [systemModelExtensionPoint, stages as SystemModelExtensionPoint],
    ],
    features: [systemModelModuleKubernetes],
  });
  return factories;
}

describe('systemModelModuleKubernetes', () => {
  it('adds sources of its type, whose configuration is checked at once', async () => {
    const [factory] = await startModule();
    const create = (config: object) =>
      factory.create({
        id: 'production',
        config: config as {},
        createClient: () => {
          throw new Error('It has a client of its own');
        },
        isManifest: () => true,
        onUse: () => {},
        logger: mockServices.logger.mock(),
      });

    expect(factory).toMatchObject({
      type: 'kubernetes',
      title: 'Kubernetes cluster',
      origin: 'controlPlane',
    });
    expect(create({ type: 'kubernetes' })).toMatchObject({
      scan: expect.any(Function),
      read: expect.any(Function),
      follow: expect.any(Function),
    });
    expect(() => create({ type: 'kubernetes', objects: [] })).toThrow(
      /systemModel\.sources\.production.*objects/,
    );
  });
});
