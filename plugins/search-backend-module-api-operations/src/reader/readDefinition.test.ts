import { dump } from 'js-yaml';
import { Operation } from './Operation';
import { readDefinition } from './readDefinition';

function read(type: string, definition: unknown): readonly Operation[] {
  const result = readDefinition({
    type,
    definition: typeof definition === 'string' ? definition : dump(definition),
  });
  if ('fault' in result) {
    throw new Error(result.fault);
  }
  return result.operations;
}

const basket = {
  type: 'object',
  properties: {
    sailingId: { type: 'string', example: { notAField: 1 } },
    passengers: { type: 'array', items: { $ref: '#/components/schemas/P' } },
    // Schemas may contain themselves.
    split: { $ref: '#/components/schemas/Basket' },
    properties: { type: 'string' },
  },
};
const person = { allOf: [{ properties: { birthDate: { type: 'string' } } }] };

describe('readDefinition of OpenAPI', () => {
  it('reads what an operation is called, about and made of', () => {
    const [operation] = read('openapi', {
      openapi: '3.1.0',
      paths: {
        '/baskets/{id}': {
          parameters: [{ name: 'id', in: 'path' }],
          put: {
            operationId: 'changeBasket',
            summary: 'Change it',
            description: 'Until it is *paid*.\n\nThen not.',
            tags: ['baskets'],
            deprecated: true,
            parameters: [{ $ref: '#/components/parameters/Key' }],
            requestBody: {
              content: {
                'application/json': {
                  schema: { $ref: '#/components/schemas/Basket' },
                },
              },
            },
            responses: {
              201: {
                content: {
                  'application/json': {
                    schema: { properties: { href: {} } },
                  },
                },
              },
            },
          },
        },
      },
      components: {
        parameters: { Key: { name: 'Idempotency-Key', in: 'header' } },
        schemas: { Basket: basket, P: person },
      },
    });

    expect(operation).toEqual({
      method: 'PUT',
      name: '/baskets/{id}',
      operationId: 'changeBasket',
      summary: 'Change it',
      description: 'Until it is paid. Then not.',
      tags: ['baskets'],
      isDeprecated: true,
      address: { operation: 'changeBasket' },
      parts: expect.any(Array),
    });
    expect([...operation.parts].sort()).toEqual([
      'Basket',
      'Idempotency-Key',
      'Key',
      'P',
      'birthDate',
      'href',
      'id',
      'passengers',
      'properties',
      'sailingId',
      'split',
    ]);
  });

  it('reads version 2', () => {
    const [operation] = read('openapi', {
      swagger: '2.0',
      paths: {
        '/baskets': {
          post: {
            parameters: [
              {
                name: 'body',
                in: 'body',
                schema: { $ref: '#/definitions/Basket' },
              },
            ],
            responses: { 200: { schema: { properties: { href: {} } } } },
          },
        },
      },
      definitions: { Basket: { properties: { sailingId: {} } } },
    });

    expect(operation.address).toEqual({ operation: 'POST /baskets' });
    expect([...operation.parts].sort()).toEqual([
      'Basket',
      'body',
      'href',
      'sailingId',
    ]);
  });
});

describe('readDefinition of AsyncAPI', () => {
  const message = {
    name: 'basket.paid',
    payload: { properties: { reference: {} } },
  };

  it('reads version 3', () => {
    const operations = read('asyncapi', {
      asyncapi: '3.0.0',
      channels: {
        bookings: {
          address: 'booking.events.{port}',
          parameters: { port: {} },
          messages: { paid: { $ref: '#/components/messages/Paid' } },
        },
        unused: { address: 'booking.unused' },
      },
      operations: {
        publishPaid: {
          action: 'send',
          summary: 'Says what was paid',
          tags: [{ name: 'money' }],
          channel: { $ref: '#/channels/bookings' },
        },
      },
      components: { messages: { Paid: message } },
    });

    expect(operations).toMatchObject([
      {
        method: 'SEND',
        name: 'booking.events.{port}',
        operationId: 'publishPaid',
        summary: 'Says what was paid',
        tags: ['money'],
        parts: ['port', 'paid', 'basket.paid', 'reference'],
        address: { operation: 'publishPaid', channel: 'bookings' },
      },
      {
        method: 'CHANNEL',
        name: 'booking.unused',
        operationId: 'unused',
        address: { channel: 'unused' },
      },
    ]);
  });

  it('reads version 2, and records of Avro', () => {
    const operations = read('asyncapi', {
      asyncapi: '2.6.0',
      channels: {
        'booking.events': {
          publish: { operationId: 'pay', message },
          subscribe: {
            message: {
              schemaFormat: 'application/vnd.apache.avro;version=1.9.0',
              payload: { type: 'record', fields: [{ name: 'port' }] },
            },
          },
        },
      },
    });

    expect(operations).toMatchObject([
      {
        method: 'RECEIVE',
        name: 'booking.events',
        operationId: 'pay',
        parts: ['message-1', 'basket.paid', 'reference'],
        address: { operation: 'pay', channel: 'booking.events' },
      },
      {
        method: 'SEND',
        operationId: undefined,
        parts: ['message-1', 'port'],
        address: { operation: 'subscribe', channel: 'booking.events' },
      },
    ]);
  });
});

describe('readDefinition of GraphQL', () => {
  it('reads the fields of the roots, whatever those are called', () => {
    const operations = read(
      'graphql',
      `schema { query: Root mutation: Mutation }
       type Root { "Ports by name" ports(first: Int, near: Place): [Port!]! }
       type Mutation { close(code: ID!): Port @deprecated(reason: "no") }
       input Place { latitude: Float }
       type Port { code: ID! neighbours: [Port] }
       extend type Port { tide: Tide }
       type Tide { level: Int }
       type Query { unused: Int }`,
    );

    expect(operations).toMatchObject([
      {
        method: 'QUERY',
        name: 'ports',
        description: 'Ports by name',
        isDeprecated: false,
        address: { type: 'Root', field: 'ports' },
        parts: [
          'first',
          'near',
          'Place',
          'latitude',
          'Port',
          'code',
          'neighbours',
          'tide',
          'Tide',
          'level',
        ],
      },
      {
        method: 'MUTATION',
        name: 'close',
        isDeprecated: true,
        address: { type: 'Mutation', field: 'close' },
      },
    ]);
  });
});

describe('readDefinition of Protocol Buffers', () => {
  it('reads the methods of services', () => {
    const operations = read(
      'grpc',
      `syntax = "proto3";
       package fleet.v1;
       import "google/protobuf/timestamp.proto";
       service Ships {
         // Finds a ship.
         rpc Find(FindRequest) returns (stream Ship);
         rpc Sink(FindRequest) returns (Ship) { option deprecated = true; }
       }
       message FindRequest { string imo_number = 1; }
       message Ship {
         message Berth { string quay = 1; }
         map<string, Berth> berths = 1;
         google.protobuf.Timestamp seen_at = 2;
         Ship sister = 3;
       }`,
    );

    expect(operations).toMatchObject([
      {
        method: 'RPC',
        name: 'Ships/Find',
        operationId: 'fleet.v1.Ships/Find',
        description: 'Finds a ship.',
        isDeprecated: false,
        address: { type: 'fleet.v1.Ships', field: 'Find' },
        parts: [
          'FindRequest',
          'Ship',
          'imo_number',
          'berths',
          'seen_at',
          'sister',
          'Berth',
          'quay',
        ],
      },
      { name: 'Ships/Sink', isDeprecated: true },
    ]);
  });
});

describe('readDefinition', () => {
  it.each([
    ['openapi', 'openapi: [', /YAMLException/],
    ['openapi', 'type Query { a: Int }', /Expected "openapi/],
    ['openapi', '[]', /Expected "openapi/],
    ['openapi', 'openapi: 4.0.0', /Expected "openapi/],
    ['asyncapi', 'openapi: 3.0.0', /Expected "asyncapi/],
    ['graphql', 'type Query {', /Syntax Error/],
    ['grpc', 'message {', /illegal/],
    ['openapi', `{"openapi":${'['.repeat(50_000)}`, /nesting exceeded/],
  ])('says what is wrong with a broken definition: %s', (type, text, fault) => {
    expect(readDefinition({ type, definition: text })).toEqual({
      fault: expect.stringMatching(fault),
    });
  });

  it.each([
    ['openapi', { openapi: '3.0.0', paths: { '/a': 7, '/b': { get: null } } }],
    ['openapi', { openapi: '3.0.0', paths: [] }],
    ['asyncapi', { asyncapi: '3.0.0', channels: 7, operations: { a: 1 } }],
    ['asyncapi', { asyncapi: '2.0.0', channels: { a: { publish: 7 } } }],
    ['graphql', 'scalar Date'],
    ['grpc', 'syntax = "proto3"; service A { rpc B(C) returns (D); }'],
    ['unheard-of', 'anything'],
  ])('takes odd definitions as they are: %s %j', (type, definition) => {
    expect(() => read(type, definition)).not.toThrow();
  });

  it('leaves out what is too much, and says how many', () => {
    const paths = Object.fromEntries(
      Array.from({ length: 5_010 }, (_, i) => [`/p${i}`, { get: {} }]),
    );

    const result = readDefinition({
      type: 'openapi',
      definition: JSON.stringify({
        openapi: '3.0.0',
        paths: { [`/${'x'.repeat(600)}`]: { get: {} }, ...paths },
      }),
    });

    expect(result).toMatchObject({ leftOut: 11 });
    expect(result).toHaveProperty('operations.length', 5_000);
  });

  it('bounds what it takes of each operation', () => {
    const properties = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [`field${i}`, {}]),
    );
    properties['y'.repeat(10_000)] = {};

    const [{ description, parts, tags }] = read('openapi', {
      openapi: '3.0.0',
      paths: {
        '/a': {
          get: {
            description: 'x'.repeat(1_000_000),
            tags: Array.from({ length: 1_000 }, (_, i) => `t${i}`),
            responses: { 200: { schema: { properties } } },
          },
        },
      },
    });

    expect(description?.length).toBeLessThanOrEqual(2_000);
    expect(parts.join(' ').length).toBeLessThanOrEqual(4_100);
    expect(tags.length).toBeLessThanOrEqual(20);
  });

  it('leaves nothing that PostgreSQL would refuse', () => {
    const [{ summary }] = read(
      'openapi',
      JSON.stringify({
        openapi: '3.0.0',
        paths: { '/a': { get: { summary: 'a\0b \ud83d c \ud83d\udea2' } } },
      }),
    );

    expect(summary).toBe('a b  c \ud83d\udea2');
  });
});
