import { ChildProcess, spawn } from 'child_process';
import { once } from 'events';
import { createInterface } from 'readline';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { toSentContent } from '@fairway/plugin-system-model-node';
import {
  startTestProxy,
  testBucket,
} from '@fairway/plugin-system-model-node/testUtils';
import { createS3Client } from './createS3Client';
import { createS3ExporterFactory } from './createS3ExporterFactory';
import { readS3Config } from './readS3Config';
import { S3Bucket } from './S3Bucket';

jest.setTimeout(60_000);

const folder = createMockDirectory();
const credentials = DefaultAwsCredentialsManager.fromConfig(
  mockServices.rootConfig(),
);
let server: ChildProcess;
let endpoint: string;

beforeAll(async () => {
  // In a process of its own, as it needs what OpenSSL does not have any more by default.
  server = spawn(
    process.execPath,
    [
      '--openssl-legacy-provider',
      require.resolve('s3rver/bin/s3rver.js'),
      ...['--directory', folder.path, '--configure-bucket', 'model'],
      ...['--address', '127.0.0.1', '--port', '0'],
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  for await (const line of createInterface(server.stdout!)) {
    const [, address] = /listening on (\S+)/.exec(line) ?? [];
    if (address) {
      endpoint = `http://${address}`;
      break;
    }
  }
  server.stdout!.resume();
});

afterAll(async () => {
  server.kill();
  await once(server, 'exit');
});

const makeConfig = (rest = {}) => ({
  bucket: 'model',
  endpoint,
  accessKeyId: 'S3RVER',
  secretAccessKey: 'S3RVER',
  ...rest,
});

describe('S3Bucket', () => {
  testBucket(
    () =>
      new S3Bucket({
        name: 'model',
        client: createS3Client(
          readS3Config(makeConfig(), 'systemModel.exporters.x'),
          credentials,
        ),
        pageSize: 5,
      }),
    // S3 itself looks at If-None-Match, and takes two writes of one key at once.
    { isFull: false },
  );

  it('says so when there is no such bucket', async () => {
    const exporter = createS3ExporterFactory(credentials).create({
      id: 'x',
      config: makeConfig({ bucket: 'nothing' }),
      logger: mockServices.logger.mock(),
    });

    await expect(exporter.findLatest()).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
  });

  it('asks through the proxy of the environment, but for what that leaves out', async () => {
    const proxy = await startTestProxy(Number(new URL(endpoint).port));
    const { signal } = new AbortController();
    const makeBucket = (config: object) =>
      new S3Bucket({
        name: 'model',
        client: createS3Client(
          readS3Config(makeConfig(config), 'x'),
          credentials,
        ),
      });
    const list = (config: object) =>
      makeBucket(config).list({ prefix: 'nothing/', signal });
    try {
      await list({});
      const large = toSentContent('x'.repeat(3_000_000));
      await makeBucket({}).write('large', large, { isNew: false, signal });
      // Nobody speaks TLS there.
      const aws = list({ endpoint: undefined, region: 'eu-west-1' });
      await expect(aws).rejects.toThrow();
      const asked = [...proxy.asked];
      process.env.NO_PROXY = '127.0.0.1';
      await list({});

      expect(asked[0]).toContain(`${endpoint}/model/?`);
      expect(asked[1]).toContain(`${endpoint}/model/large?`);
      expect(asked[2]).toBe('CONNECT model.s3.eu-west-1.amazonaws.com:443');
      expect(proxy.asked).toEqual(asked);
    } finally {
      await proxy.stop();
    }
  });
});

describe('readS3Config', () => {
  it('has defaults', () => {
    expect(readS3Config({ bucket: 'model', prefix: '/a/b/' }, 'x')).toEqual({
      bucket: 'model',
      prefix: 'a/b/',
      depth: 1,
    });
  });

  it.each([
    [{}, 'bucket: expected string, received nothing'],
    [{ bucket: 'a/b' }, 'bucket: expected the name of a bucket'],
    [
      { bucket: 'model', endpoint: 'file:///etc' },
      'endpoint: expected an address',
    ],
    [
      { bucket: 'model', accessKeyId: 'x' },
      'expected accessKeyId and secretAccessKey together',
    ],
    [{ bucket: 'model', depth: -1 }, 'depth: expected number to be >=0'],
  ])('refuses %j', (config, message) => {
    expect(() => readS3Config(config, 'systemModel.sources.x')).toThrow(
      `The configuration at systemModel.sources.x is not valid: ${message}`,
    );
  });
});
