import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { LocalTextProcessor } from './LocalTextProcessor';

const disk = createMockDirectory();

function makeApi(definition: JsonObject | string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: { name: 'greetings' },
    spec: { type: 'openapi', definition },
  };
}

function run(definition: JsonObject | string, type = 'file') {
  const emitted: unknown[] = [];
  const result = new LocalTextProcessor().preProcessEntity(
    makeApi(definition),
    { type, target: disk.resolve('service/catalog-info.yaml') },
    item => emitted.push(item),
  );
  return { result, emitted };
}

describe('LocalTextProcessor', () => {
  beforeEach(() => {
    disk.setContent({
      'secret.txt': 'not for the catalog',
      service: {
        'openapi.yaml': 'openapi: 3.1.0\n',
        'data.json': '{"a":[1,2]}',
        'broken.json': '{',
        leak: ({ symlink }) => symlink('../secret.txt'),
      },
    });
  });

  it.each([
    ['$text', './openapi.yaml', 'openapi: 3.1.0\n'],
    ['$yaml', 'openapi.yaml', { openapi: '3.1.0' }],
    ['$json', './data.json', { a: [1, 2] }],
  ])('fills in %s', async (key, file, expected) => {
    const { result, emitted } = run({ [key]: file });

    await expect(result).resolves.toEqual(
      makeApi(expected as JsonObject | string),
    );
    expect(emitted).toEqual([
      {
        type: 'refresh',
        key: `file:${disk.resolve('service', file)}`,
      },
    ]);
  });

  it.each(['../secret.txt', 'leak', '/etc/hostname'])(
    'refuses %s, which is outside of the folder',
    async file => {
      const { result } = run({ $text: file });

      await expect(result).rejects.toThrow(
        `$text refers to ${file}, which is outside of the folder of its descriptor`,
      );
    },
  );

  it.each([
    ['$text', 'absent.yaml'],
    ['$json', 'broken.json'],
  ])('names the file that %s could not read', async (key, file) => {
    const { result } = run({ [key]: file });

    await expect(result).rejects.toThrow(`${key} could not read ${file}`);
  });

  it('leaves what came from a URL, and URLs, to the stock processor', async () => {
    const fromUrl = run({ $text: './openapi.yaml' }, 'url');
    const toUrl = run({ $text: 'https://example.com/openapi.yaml' });

    await expect(fromUrl.result).resolves.toEqual(
      makeApi({ $text: './openapi.yaml' }),
    );
    await expect(toUrl.result).resolves.toEqual(
      makeApi({ $text: 'https://example.com/openapi.yaml' }),
    );
  });
});
