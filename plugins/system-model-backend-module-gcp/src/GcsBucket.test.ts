import { mockServices } from '@backstage/backend-test-utils';
import {
  startTestProxy,
  testBucket,
} from '@fairway/plugin-system-model-node/testUtils';
import { Storage } from '@google-cloud/storage';
import { GcsDouble } from './__testUtils__/GcsDouble';
import { GcsServer } from './__testUtils__/GcsServer';
import { createGcsExporterFactory } from './createGcsExporterFactory';
import { GcsBucket } from './GcsBucket';
import { readGcsConfig } from './readGcsConfig';

jest.setTimeout(60_000);

const PROGRAM = process.env.FAIRWAY_TEST_GCS_SERVER;

/** Each starts with an empty bucket "model". */
const stores: [string, { start(): Promise<string>; stop(): void }][] = [
  ['a double', new GcsDouble()],
];
if (PROGRAM) {
  stores.push(['fake-gcs-server', new GcsServer(PROGRAM, 'model')]);
} else {
  it.todo(
    'did not run on fake-gcs-server: FAIRWAY_TEST_GCS_SERVER is not set; ./fairway test unit sets it',
  );
}

describe.each(stores)('GcsBucket on %s', (_, store) => {
  let apiEndpoint: string;
  let storage: Storage;

  beforeAll(async () => {
    apiEndpoint = await store.start();
    storage = new Storage({ apiEndpoint, projectId: 'model' });
  });

  afterAll(() => store.stop());

  testBucket(() => new GcsBucket({ storage, name: 'model', pageSize: 5 }), {
    isFull: true,
  });

  it('is what exporters of type gcs write to', async () => {
    const exporter = createGcsExporterFactory(storage).create({
      id: 'x',
      config: { bucket: 'model', prefix: 'empty' },
      logger: mockServices.logger.mock(),
    });

    expect(await exporter.findLatest()).toBeUndefined();
  });

  it('asks through the proxy of the environment, but for what that leaves out', async () => {
    const proxy = await startTestProxy(Number(new URL(apiEndpoint).port));
    const list = async (address: string) => {
      const client = new Storage({ apiEndpoint: address, projectId: 'model' });
      const { signal } = new AbortController();
      return await new GcsBucket({ storage: client, name: 'model' }).list({
        prefix: 'nothing/',
        signal,
      });
    };
    try {
      await list('http://store.invalid');
      const asked = [...proxy.asked];
      process.env.NO_PROXY = '127.0.0.1,localhost';
      await list(apiEndpoint);

      expect(asked[0]).toMatch('http://store.invalid/storage/v1/b/model/o?');
      expect(proxy.asked).toEqual(asked);
    } finally {
      await proxy.stop();
    }
  });
});

describe('readGcsConfig', () => {
  it('has defaults', () => {
    expect(readGcsConfig({ bucket: 'model', prefix: '/a/' }, 'x')).toEqual({
      bucket: 'model',
      prefix: 'a/',
      depth: 1,
    });
  });

  it.each([
    [{}, 'bucket: expected string, received nothing'],
    [{ bucket: '../x' }, 'bucket: expected the name of a bucket'],
    [{ bucket: 'model', depth: 11 }, 'depth: expected number to be <=10'],
  ])('refuses %j', (config, message) => {
    expect(() => readGcsConfig(config, 'systemModel.sources.x')).toThrow(
      `The configuration at systemModel.sources.x is not valid: ${message}`,
    );
  });
});
