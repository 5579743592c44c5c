import { loadConfigSchema } from '@backstage/config-loader';
import type { JsonObject } from '@backstage/types';
import { pruneConfigSchema } from './pruneConfigSchema';

const schema: JsonObject = {
  type: 'object',
  required: ['app'],
  definitions: {
    Key: {
      type: 'object',
      properties: {
        secret: { type: 'string', visibility: 'secret' },
        note: { type: 'string' },
      },
    },
    Plain: { type: 'object', properties: { a: { type: 'string' } } },
  },
  properties: {
    app: {
      type: 'object',
      properties: {
        title: { type: 'string', visibility: 'frontend' },
        port: { type: 'number', minimum: 1 },
      },
    },
    keys: { type: 'array', items: { $ref: '#/definitions/Key' } },
    plain: { $ref: '#/definitions/Plain' },
    database: {
      anyOf: [
        { type: 'string', visibility: 'secret' },
        { type: 'object', properties: { host: { type: 'string' } } },
        {
          type: 'object',
          properties: { password: { type: 'string', visibility: 'secret' } },
        },
      ],
    },
    proxy: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: { headers: { type: 'object', deepVisibility: 'secret' } },
      },
    },
  },
};

// `database` matches an alternative without a secret first, so the whole schema shows none there either.
const config: JsonObject = {
  app: { title: 'Fairway', port: 7007 },
  keys: [{ secret: 's1', note: 'n' }],
  plain: { a: 'b' },
  database: { host: 'db', password: 's2' },
  proxy: { '/x': { headers: { authorization: 's3' } } },
};

async function visible(value: JsonObject, visibility: 'secret' | 'frontend') {
  const loaded = await loadConfigSchema({
    serialized: {
      backstageConfigSchemaVersion: 1,
      schemas: [{ value, path: 'test' }],
    } as unknown as JsonObject,
  });
  return loaded.process([{ data: config, context: 'test' }], {
    visibility: [visibility],
  })[0].data;
}

describe('pruneConfigSchema', () => {
  it.each(['secret', 'frontend'] as const)(
    'leaves the same values %s as the whole schema',
    async visibility => {
      const pruned = pruneConfigSchema(schema)!;

      expect(await visible(pruned, visibility)).toEqual(
        await visible(schema, visibility),
      );
    },
  );

  it('finds the secrets of the example', async () => {
    const found = JSON.stringify(
      await visible(pruneConfigSchema(schema)!, 'secret'),
    );

    expect(found.match(/s\d/g)).toEqual(['s1', 's3']);
  });

  it('drops what says nothing about visibility', () => {
    const text = JSON.stringify(pruneConfigSchema(schema));

    expect(text).not.toMatch(/port|required|minimum/);
    expect(
      pruneConfigSchema({ type: 'object', properties: { a: {} } }),
    ).toBeUndefined();
  });
});
