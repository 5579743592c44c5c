import { mockServices } from '@backstage/backend-test-utils';
import { testBucket } from '@fairway/plugin-system-model-node/testUtils';
import { Storage } from '@google-cloud/storage';
import { GcsDouble } from './__testUtils__/GcsDouble';
import { createGcsExporterFactory } from './createGcsExporterFactory';
import { GcsBucket } from './GcsBucket';
import { readGcsConfig } from './readGcsConfig';

jest.setTimeout(60_000);

const double = new GcsDouble();
let storage: Storage;

beforeAll(async () => {
  const apiEndpoint = await double.start();
  storage = new Storage({ apiEndpoint, projectId: 'model' });
});

afterAll(() => double.stop());

describe('GcsBucket', () => {
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
