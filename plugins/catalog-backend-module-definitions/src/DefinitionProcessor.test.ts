import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import type { JsonObject } from '@backstage/types';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { parse } from 'yaml';
import { DefinitionPool } from './DefinitionPool';
import { DefinitionProcessor } from './DefinitionProcessor';

const ROOT = 'https://github.com/acme/shop/tree/main';
const INDEX = `# orders
openapi: 3.0.3
paths:
  /orders:
    $ref: './paths/orders.yaml'
components:
  schemas:
    Order:
      $ref: './schemas/order.yaml#/Order'
  responses:
    Error: { description: Something is wrong }
`;
const FILES = {
  'paths/orders.yaml': `
get:
  responses:
    '200':
      content:
        application/json:
          schema: { $ref: '../schemas/order.yaml#/Order' }
    default:
      $ref: '../openapi.yaml#/components/responses/Error'
`,
  'schemas/order.yaml': `
Order:
  properties:
    line: { $ref: '#/Line' }
    parent: { $ref: '#/Order' }
Line: { type: string }
`,
};
const directory = createMockDirectory();
const pool = new DefinitionPool();

// The process has to start.
jest.setTimeout(60_000);
afterAll(() => pool.close());

/** Reads a definition from a repository with these files. */
async function readFromUrl(files: Record<string, string>, key = '$text') {
  const readUrl = jest.fn(async (url: string) => {
    const text = files[url.replace(`${ROOT}/`, '')];
    if (text === undefined) throw new Error(`${url} is not there`);
    return { buffer: async () => Buffer.from(text) };
  });
  return {
    ...(await read('url', `${ROOT}/catalog-info.yaml`, key, readUrl)),
    readUrl,
  };
}

function readWith(
  definition: JsonObject,
  readUrl: (url: string) => Promise<any>,
) {
  return readEntity(
    definition,
    { type: 'url', target: `${ROOT}/catalog-info.yaml` },
    readUrl,
  );
}

function read(
  type: string,
  target: string,
  key = '$text',
  readUrl: (url: string) => Promise<any> = async () => {
    throw new Error('not expected');
  },
) {
  return readEntity({ [key]: './openapi.yaml' }, { type, target }, readUrl);
}

async function readEntity(
  definition: JsonObject,
  location: LocationSpec,
  readUrl: (url: string) => Promise<any>,
) {
  const emit = jest.fn();
  const processor = new DefinitionProcessor({
    reader: mockServices.urlReader.mock({ readUrl }),
    integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
    pool,
  });
  const entity = await processor.preProcessEntity(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: { name: 'orders' },
      spec: { definition },
    },
    location,
    emit,
  );
  return {
    definition: entity.spec?.definition,
    text: entity.spec?.definition as string,
    keys: emit.mock.calls.map(([result]) => result.key),
  };
}

const bundled = {
  openapi: '3.0.3',
  paths: {
    '/orders': {
      get: {
        responses: {
          '200': {
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Order' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    schemas: {
      Order: {
        properties: {
          line: { $ref: '#/components/schemas/Line' },
          parent: { $ref: '#/components/schemas/Order' },
        },
      },
      Line: { type: 'string' },
    },
    responses: { Error: { description: 'Something is wrong' } },
  },
};

describe('DefinitionProcessor', () => {
  it.each(['$text', '$openapi', '$asyncapi'])(
    'bundles the files of a repository for %s, and names them to the catalog',
    async key => {
      const { text, keys } = await readFromUrl(
        { ...FILES, 'openapi.yaml': INDEX },
        key,
      );

      expect(parse(text)).toEqual(bundled);
      expect(keys).toEqual([
        `url:${ROOT}/openapi.yaml`,
        `url:${ROOT}/paths/orders.yaml`,
        `url:${ROOT}/schemas/order.yaml`,
      ]);
    },
  );

  it('bundles the files beside a descriptor on the local disk', async () => {
    directory.setContent({ ...FILES, 'openapi.yaml': INDEX });

    const { text } = await read('file', directory.resolve('catalog-info.yaml'));

    expect(parse(text)).toEqual(bundled);
  });

  it('keeps JSON as JSON', async () => {
    const document: JsonObject = {
      openapi: '3.0.3',
      components: { schemas: { A: { items: { $ref: 'a.json' } } } },
    };

    const { text } = await readFromUrl({
      'openapi.yaml': JSON.stringify(document),
      'a.json': '{"type":"string"}',
    });

    expect(JSON.parse(text).components.schemas).toEqual({
      A: { items: { $ref: '#/components/schemas/a' } },
      a: { type: 'string' },
    });
  });

  it.each([
    ['no reference', '# kept\nopenapi: 3.0.3\n'],
    ['references within', "openapi: 3.0.3 # kept\nx: {$ref: '#/y'}\n"],
    ['a broken document', "openapi: [ \n$ref: './a.yaml'"],
    ['another host', "openapi: 3.0.3\nx: {$ref: 'http://169.254.169.254/a'}"],
    [
      'another repository',
      "openapi: 3.0.3\nx: {$ref: '../../../../other/blob/main/a.yaml'}",
    ],
    [
      'another repository by address',
      "openapi: 3.0.3\nx: {$ref: 'https://github.com/acme/secret/blob/main/a.yaml'}",
    ],
    ['a local file', "openapi: 3.0.3\nx: {$ref: 'file:///etc/passwd'}"],
  ])('keeps the text as it is and reads no more: %s', async (_, text) => {
    const result = await readFromUrl({ 'openapi.yaml': text });

    expect(result.text).toBe(text);
    expect(result.readUrl).toHaveBeenCalledTimes(1);
  });

  it.each([
    '../secret.yaml',
    '/etc/hostname',
    'link.yaml',
    'https://example.com/a.yaml',
  ])(
    'does not read %s from a descriptor on the local disk',
    async reference => {
      const text = `openapi: 3.0.3\nx: {$ref: '${reference}'}`;
      directory.setContent({
        'secret.yaml': 'secret: true',
        'api/openapi.yaml': text,
        'api/link.yaml': ({ symlink }) => symlink('../secret.yaml'),
      });

      const result = await read(
        'file',
        directory.resolve('api/catalog-info.yaml'),
      );

      expect(result.text).toBe(text);
    },
  );

  it('keeps a reference to a file that is not there and watches for the file', async () => {
    const text = "openapi: 3.0.3\nx: {$ref: './gone.yaml'}";

    const result = await readFromUrl({ 'openapi.yaml': text });

    expect(result.text).toBe(text);
    expect(result.keys).toContain(`url:${ROOT}/gone.yaml`);
  });

  it('leaves a file of another place to the stock processor', async () => {
    const readUrl = jest.fn();

    const { definition } = await readWith(
      { $text: 'https://petstore.example.com/openapi.yaml' },
      readUrl,
    );

    expect(definition).toEqual({
      $text: 'https://petstore.example.com/openapi.yaml',
    });
    expect(readUrl).not.toHaveBeenCalled();
    await expect(
      readWith({ $openapi: '../../../other/blob/main/a.yaml' }, readUrl),
    ).rejects.toThrow('which may not be read');
  });

  it('keeps a definition as it is that takes more than it may to be read', async () => {
    // A list as a key becomes one text, whatever that takes.
    const keys = Array.from(
      { length: 12 },
      (_, i) => `? [${'*s,'.repeat(300 + i)}]\n: 1`,
    );
    const bomb = `openapi: 3.0.0\nx: &s ${'s'.repeat(1_000_000)}\n${keys.join(
      '\n',
    )}\ny: {$ref: './a.yaml'}\n`;

    const { text } = await readFromUrl({ 'openapi.yaml': bomb });

    expect(text).toBe(bomb);
  });

  it('refuses a definition whose own file is missing', async () => {
    await expect(readFromUrl({})).rejects.toThrow(
      '$text could not read ./openapi.yaml',
    );
  });

  it('refuses references to too many files, and says where', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [
        `${i}.yaml`,
        `x: {$ref: './${i + 1}.yaml'}`,
      ]),
    );

    await expect(
      readFromUrl({
        ...files,
        'openapi.yaml': "openapi: 3.0.3\nx: {$ref: './0.yaml'}",
      }),
    ).rejects.toThrow(
      /200 files were exceeded at the reference "\.\/199\.yaml" in .*198\.yaml/,
    );
  });

  it('refuses files that unfold without end, and says where', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `${i}.yaml`,
        `a: {$ref: './${i + 1}.yaml'}\nb: {$ref: './${i + 1}.yaml'}`,
      ]),
    );

    await expect(
      readFromUrl({
        ...files,
        '30.yaml': 'c: 1',
        'openapi.yaml': "openapi: 3.0.3\nx: {$ref: './0.yaml'}",
      }),
    ).rejects.toThrow(/becomes too large at .* of .*\.yaml/);
  });
});
