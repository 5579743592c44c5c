import { parse, stringify } from 'yaml';
import { bundle } from './bundle';
import { findReferences } from './references';

/** Bundles files that lie in one folder. */
function bundleFiles(files: Record<string, unknown>) {
  const links = Object.entries(files).map(([from, document]) => [
    from,
    Object.fromEntries(
      findReferences(document as object)
        .map(reference => [reference, reference.split('#')[0].slice(2)])
        .filter(([, file]) => file),
    ),
  ]);
  const result = bundle({
    entry: 'entry',
    files: Object.fromEntries(
      Object.entries(files).map(([name, value]) => [name, stringify(value)]),
    ),
    links: Object.fromEntries(links),
  });
  if ('fault' in result) throw new Error(result.fault);
  return result.text;
}

const json = (schema: object) => ({ 'application/json': { schema } });

describe('bundle', () => {
  it('knows where Swagger 2 keeps its schemas', () => {
    const text = bundleFiles({
      entry: {
        swagger: '2.0',
        paths: {
          '/pets': {
            get: {
              parameters: [{ $ref: './parts#/Limit' }],
              responses: { 200: { schema: { $ref: './parts#/Pet' } } },
            },
          },
        },
        definitions: { Owner: { type: 'string' } },
      },
      parts: {
        Limit: { name: 'limit', in: 'query', type: 'integer' },
        Pet: { properties: { owner: { $ref: './entry#/definitions/Owner' } } },
      },
    });

    expect(parse(text)).toEqual({
      swagger: '2.0',
      paths: {
        '/pets': {
          get: {
            parameters: [{ name: 'limit', in: 'query', type: 'integer' }],
            responses: { 200: { schema: { $ref: '#/definitions/Pet' } } },
          },
        },
      },
      definitions: {
        Owner: { type: 'string' },
        Pet: { properties: { owner: { $ref: '#/definitions/Owner' } } },
      },
    });
  });

  it('puts messages of AsyncAPI 3 where they are, and keeps what refers to them', () => {
    const operations = {
      announce: {
        action: 'send',
        channel: { $ref: '#/channels/ships' },
        messages: [{ $ref: '#/channels/ships/messages/arrived' }],
      },
    };
    const text = bundleFiles({
      entry: {
        asyncapi: '3.0.0',
        channels: { ships: { messages: { arrived: { $ref: './messages' } } } },
        operations,
      },
      messages: { name: 'arrived', payload: { $ref: './ship#/Ship' } },
      ship: { Ship: { type: 'object' } },
    });

    expect(parse(text)).toEqual({
      asyncapi: '3.0.0',
      channels: {
        ships: {
          messages: {
            arrived: {
              name: 'arrived',
              payload: { $ref: '#/components/schemas/Ship' },
            },
          },
        },
      },
      operations,
      components: { schemas: { Ship: { type: 'object' } } },
    });
  });

  it('tells messages from schemas in a choice of AsyncAPI 2', () => {
    const text = bundleFiles({
      entry: {
        asyncapi: '2.6.0',
        channels: {
          ships: {
            subscribe: {
              message: { oneOf: [{ $ref: './parts#/Arrived' }] },
            },
          },
        },
      },
      parts: {
        Arrived: { payload: { oneOf: [{ $ref: '#/Ship' }] } },
        Ship: { type: 'object' },
      },
    });

    const { channels, components } = parse(text);
    expect(channels.ships.subscribe.message.oneOf).toEqual([
      { payload: { oneOf: [{ $ref: '#/components/schemas/Ship' }] } },
    ]);
    expect(components).toEqual({ schemas: { Ship: { type: 'object' } } });
  });

  it.each([
    ['http://json-schema.org/draft-07/schema#', 'definitions'],
    ['https://json-schema.org/draft/2020-12/schema', '$defs'],
  ])('gives schemas names in a JSON Schema of %s', ($schema, section) => {
    const text = bundleFiles({
      entry: {
        $schema,
        items: { $ref: './ship' },
        properties: { berth: { $ref: './parts#/Berth' } },
      },
      ship: { properties: { next: { $ref: './ship' } } },
      parts: { Berth: { type: 'string' } },
    });

    expect(parse(text)).toEqual({
      $schema,
      items: { $ref: `#/${section}/ship` },
      properties: { berth: { $ref: `#/${section}/Berth` } },
      [section]: {
        ship: { properties: { next: { $ref: `#/${section}/ship` } } },
        Berth: { type: 'string' },
      },
    });
  });

  it('gives what has the same name in two files two names', () => {
    const text = bundleFiles({
      entry: {
        openapi: '3.1.0',
        x: json({ $ref: './one#/Pet' }),
        y: json({ $ref: './two#/Pet' }),
        z: json({ $ref: './three#/Pet' }),
        components: { schemas: { Pet: { title: 'its own' } } },
      },
      one: { Pet: { title: 'one' } },
      two: { Pet: { title: 'two', not: { $ref: './one#/Pet' } } },
      // Another way to the second one.
      three: { Pet: { $ref: './two#/Pet' } },
    });

    const refer = (name: string) =>
      json({ $ref: `#/components/schemas/${name}` });
    expect(parse(text)).toEqual({
      openapi: '3.1.0',
      x: refer('Pet_2'),
      y: refer('Pet_3'),
      z: refer('Pet_3'),
      components: {
        schemas: {
          Pet: { title: 'its own' },
          Pet_2: { title: 'one' },
          Pet_3: { title: 'two', not: { $ref: '#/components/schemas/Pet_2' } },
        },
      },
    });
  });

  it('does not take for a reference what is data', () => {
    const schema = {
      properties: { $ref: { type: 'string' } },
      example: { $ref: './one#/Pet' },
      enum: [{ $ref: './one#/Pet' }],
    };
    const text = bundleFiles({
      entry: { openapi: '3.1.0', schema, a: { $ref: './one' } },
      one: { constructor: 'a name like others' },
    });

    expect(parse(text)).toEqual({
      openapi: '3.1.0',
      schema,
      a: { constructor: 'a name like others' },
    });
  });

  it('follows the mapping of a discriminator', () => {
    const text = bundleFiles({
      entry: {
        openapi: '3.0.3',
        schema: {
          oneOf: [{ $ref: './one#/Cat' }],
          discriminator: {
            propertyName: 'kind',
            mapping: { cat: './one#/Cat', dog: 'Dog' },
          },
        },
      },
      one: { Cat: {} },
    });

    expect(parse(text).schema.discriminator.mapping).toEqual({
      cat: '#/components/schemas/Cat',
      dog: 'Dog',
    });
  });

  it('ends where references go in a circle', () => {
    const text = bundleFiles({
      entry: {
        openapi: '3.1.0',
        schema: { $ref: './one#/A' },
        paths: { '/a': { $ref: './two' } },
      },
      one: { A: { $ref: './one#/B' }, B: { $ref: './one#/A' } },
      two: { get: { callbacks: { again: { '{$url}': { $ref: './two' } } } } },
    });

    expect(parse(text)).toEqual({
      openapi: '3.1.0',
      schema: { $ref: './one#/A' },
      paths: {
        '/a': {
          get: { callbacks: { again: { '{$url}': { $ref: '#/paths/~1a' } } } },
        },
      },
    });
  });

  it('takes a long row of schemas, and gives the same text each time', () => {
    const schema = (i: number) => ({ items: { $ref: `#/S${i + 1}` } });
    const files = {
      entry: { openapi: '3.1.0', schema: { $ref: './one#/S0' } },
      one: {
        ...Object.fromEntries(
          Array.from({ length: 5000 }, (_, i) => [`S${i}`, schema(i)]),
        ),
        S5000: {},
      },
    };

    const text = bundleFiles(files);

    expect(Object.keys(parse(text).components.schemas)).toHaveLength(5001);
    expect(bundleFiles(files)).toBe(text);
  });

  it('refuses letters without end, and says where', () => {
    const many = Array.from({ length: 3 }, () => ({ $ref: './one' }));

    expect(() =>
      bundleFiles({
        entry: { openapi: '3.1.0', many },
        one: { text: 'x'.repeat(6_000_000) },
      }),
    ).toThrow('becomes too large at /many/2/text of one');
  });
});
