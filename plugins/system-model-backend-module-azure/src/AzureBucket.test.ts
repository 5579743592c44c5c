import { ChildProcess, spawn } from 'child_process';
import { once } from 'events';
import { createInterface } from 'readline';
import { mockServices } from '@backstage/backend-test-utils';
import {
  startTestProxy,
  testBucket,
} from '@fairway/plugin-system-model-node/testUtils';
import { AzureBucket } from './AzureBucket';
import { azureExporterFactory } from './azureExporterFactory';
import { createContainerClient } from './createContainerClient';
import { readAzureConfig } from './readAzureConfig';

jest.setTimeout(60_000);

/** The account of Azurite, which is the same for everybody. */
const account = 'devstoreaccount1';
const accountKey =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

let server: ChildProcess;
let endpoint: string;

const makeConfig = (rest = {}) => ({
  account,
  accountKey,
  container: 'model',
  endpoint,
  ...rest,
});

const makeClient = () =>
  createContainerClient(readAzureConfig(makeConfig(), 'x'));

beforeAll(async () => {
  server = spawn(
    process.execPath,
    [
      require.resolve('azurite/dist/src/blob/main.js'),
      ...['--blobHost', '127.0.0.1', '--blobPort', '0'],
      ...[
        '--inMemoryPersistence',
        '--skipApiVersionCheck',
        '--disableTelemetry',
      ],
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  for await (const line of createInterface(server.stdout!)) {
    const [, url] = /successfully listens on (\S+)/.exec(line) ?? [];
    if (url) {
      endpoint = `${url}/${account}`;
      break;
    }
  }
  server.stdout!.resume();
  await makeClient().create();
});

afterAll(async () => {
  server.kill();
  await once(server, 'exit');
});

describe('AzureBucket', () => {
  testBucket(() => new AzureBucket({ client: makeClient(), pageSize: 5 }), {
    isFull: true,
  });

  it.each([
    [{ container: 'nothing' }, 'ContainerNotFound'],
    [{ accountKey: 'd3Jvbmc=' }, 'AuthorizationFailure'],
  ])('says what the store says of %j', async (rest, code) => {
    const exporter = azureExporterFactory.create({
      id: 'x',
      config: makeConfig(rest),
      logger: mockServices.logger.mock(),
    });

    await expect(exporter.findLatest()).rejects.toMatchObject({ code });
  });

  it('asks through the proxy of the environment, but for what that leaves out', async () => {
    const proxy = await startTestProxy(Number(new URL(endpoint).port));
    const list = async (config: object) => {
      const client = createContainerClient(
        readAzureConfig(makeConfig(config), 'x'),
      );
      return await new AzureBucket({ client }).list({
        prefix: 'nothing/',
        signal: AbortSignal.timeout(2_000),
      });
    };
    try {
      await list({});
      // Nobody speaks TLS there.
      await expect(list({ endpoint: undefined })).rejects.toThrow();
      const asked = [...proxy.asked];
      process.env.NO_PROXY = '127.0.0.1';
      await list({});

      expect(asked[0]).toMatch(`${endpoint}/model?`);
      expect(asked[1]).toBe(`CONNECT ${account}.blob.core.windows.net:443`);
      expect(proxy.asked).toEqual(asked);
    } finally {
      await proxy.stop();
    }
  });
});

describe('readAzureConfig', () => {
  it('has defaults', () => {
    expect(
      readAzureConfig({ account: 'shop', container: 'model' }, 'x'),
    ).toEqual({
      account: 'shop',
      container: 'model',
      prefix: '',
      depth: 1,
    });
  });

  it.each([
    [{ container: 'model' }, 'account: expected string, received nothing'],
    [
      { account: 'a/b', container: 'model' },
      'account: expected the name of a storage account',
    ],
    [
      { account: 'shop', container: '..' },
      'container: expected the name of a container',
    ],
    [
      {
        account: 'shop',
        container: 'model',
        endpoint: 'https://elsewhere.test',
      },
      'expected accountKey beside endpoint',
    ],
  ])('refuses %j', (config, message) => {
    expect(() => readAzureConfig(config, 'systemModel.sources.x')).toThrow(
      `The configuration at systemModel.sources.x is not valid: ${message}`,
    );
  });
});
