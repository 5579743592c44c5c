import { toAsyncApiView } from './toAsyncApiView';
import type { SchemaNode } from '../schema/SchemaNode';

const v3 = `
asyncapi: 3.0.0
info: { title: Booking events, version: 1.4.0, description: One event a change }
defaultContentType: application/json
servers:
  production:
    host: events.example.com:9093
    pathname: /bookings
    protocol: kafka-secure
channels:
  bookings:
    address: booking.{region}.v1
    servers: [{ $ref: '#/servers/production' }]
    parameters:
      region: { description: Where, enum: [north, south] }
    bindings: { kafka: { partitions: 12 } }
    messages:
      confirmed: { $ref: '#/components/messages/Confirmed' }
      cancelled: { name: booking.cancelled }
  replies: { address: booking.replies }
operations:
  publish:
    action: send
    channel: { $ref: '#/channels/bookings' }
    summary: Says what happened
    messages: [{ $ref: '#/channels/bookings/messages/confirmed' }]
  ask:
    action: receive
    channel: { $ref: '#/channels/bookings' }
    reply: { channel: { $ref: '#/channels/replies' } }
components:
  messageTraits:
    Common:
      contentType: application/cloudevents+json
      headers: { type: object, properties: { id: { type: string } } }
  messages:
    Confirmed:
      name: booking.confirmed
      title: A basket became a booking
      traits: [{ $ref: '#/components/messageTraits/Common' }]
      payload: { type: object, required: [total], properties: { total: { $ref: '#/components/schemas/Money' } } }
      examples: [{ name: small, payload: { total: { amount: 1 } } }]
  schemas:
    Money: { type: object, properties: { amount: { type: integer, minimum: 0 } } }
`;

const v2 = `
asyncapi: 2.6.0
info: { title: Lights, version: 1.0.0 }
servers: { dev: { url: 'mqtt://localhost:1883', protocol: mqtt } }
channels:
  light/on:
    publish:
      operationId: turnOn
      message: { oneOf: [{ $ref: '#/components/messages/On' }, { name: dim }] }
    subscribe:
      message: { $ref: '#/components/messages/On' }
components:
  messages:
    On:
      schemaFormat: application/vnd.apache.avro;version=1.9.0
      payload: { type: record, name: On, fields: [] }
`;

/** A tree with its parts made, as far down as the tests look. */
type OpenNode = Omit<SchemaNode, 'parts' | 'alternatives'> & {
  children: OpenNode[];
};

function openUp(node: SchemaNode, levels = 3): OpenNode {
  const { parts, alternatives, ...rest } = node;
  const children =
    levels > 0
      ? [...alternatives(), ...parts()].map(p => openUp(p, levels - 1))
      : [];
  return { ...rest, children };
}

const payloadOf = (schema: string, rest = '') =>
  openUp(
    toAsyncApiView(`
asyncapi: 3.0.0
channels:
  one: { messages: { only: { payload: ${schema} } } }
${rest}
`).channels[0].messages[0].payload as SchemaNode,
  );

describe('toAsyncApiView', () => {
  it('reads AsyncAPI 3', () => {
    const view = toAsyncApiView(v3);

    expect(view).toMatchObject({
      title: 'Booking events',
      version: '1.4.0',
      description: 'One event a change',
      servers: [
        {
          name: 'production',
          url: 'events.example.com:9093/bookings',
          protocol: 'kafka-secure',
        },
      ],
    });
    expect(view.channels[0]).toMatchObject({
      address: 'booking.{region}.v1',
      servers: ['production'],
      parameters: [
        { name: 'region', description: 'Where', values: ['north', 'south'] },
      ],
      bindings: [{ protocol: 'kafka', text: 'partitions: 12' }],
      operations: [
        {
          id: 'publish',
          action: 'send',
          summary: 'Says what happened',
          only: ['A basket became a booking'],
        },
        { id: 'ask', action: 'receive', replyTo: 'booking.replies' },
      ],
    });
    expect(view.channels[0].operations[1].only).toBeUndefined();
    expect(view.channels[1]).toMatchObject({ operations: [], messages: [] });
  });

  it('completes a message with its traits and follows its references', () => {
    const [confirmed, cancelled] = toAsyncApiView(v3).channels[0].messages;

    expect(confirmed).toMatchObject({
      id: 'confirmed',
      name: 'booking.confirmed',
      title: 'A basket became a booking',
      contentType: 'application/cloudevents+json',
    });
    expect(openUp(confirmed.headers as SchemaNode)).toMatchObject({
      children: [{ name: 'id', type: 'string' }],
    });
    expect(openUp(confirmed.payload as SchemaNode)).toMatchObject({
      type: 'object',
      children: [
        {
          name: 'total',
          type: 'Money',
          required: true,
          children: [
            {
              name: 'amount',
              type: 'integer',
              required: false,
              facts: [{ keyword: 'minimum', value: '0' }],
            },
          ],
        },
      ],
    });
    expect(confirmed.examples).toEqual([
      {
        title: 'small',
        text: JSON.stringify({ total: { amount: 1 } }, undefined, 2),
      },
    ]);
    expect(cancelled).toMatchObject({
      title: 'booking.cancelled',
      name: undefined,
      contentType: 'application/json',
      payload: undefined,
    });
  });

  it('reads AsyncAPI 2 from the side of the application', () => {
    const view = toAsyncApiView(v2);

    expect(view.servers[0].url).toBe('mqtt://localhost:1883');
    expect(view.channels[0]).toMatchObject({
      address: 'light/on',
      operations: [
        { id: 'turnOn', action: 'receive', only: undefined },
        { id: 'subscribe', action: 'send', only: ['On'] },
      ],
    });
    expect(view.channels[0].messages.map(message => message.title)).toEqual([
      'On',
      'dim',
    ]);
  });

  it('shows schemas in other languages as they are', () => {
    const [message] = toAsyncApiView(v2).channels[0].messages;

    expect(message.payload).toEqual({
      format: 'application/vnd.apache.avro;version=1.9.0',
      text: 'type: record\nname: On\nfields: []\n',
    });
  });

  it('names types the way people do', () => {
    const { children } = payloadOf(
      `{
      properties: {
        plain: { type: string, format: uuid, enum: [a, b], examples: [a] },
        nothing: {},
        either: { type: [string, 'null'] },
        list: { type: array, minItems: 1, items: { type: string, pattern: '^x' } },
        things: { type: array, items: { $ref: '#/components/schemas/Thing' } },
        old: { type: string, deprecated: true, const: x },
        fresh: { type: string, deprecated: false }
      }
    }`,
      'components: { schemas: { Thing: { type: object, properties: { a: {} } } } }',
    );

    expect(
      children.map(({ name, type, facts }) => [
        name,
        type,
        ...facts.map(({ keyword, value }) => `${keyword} ${value}`),
      ]),
    ).toEqual([
      ['plain', 'string (uuid)', 'enum a, b', 'examples a'],
      ['nothing', 'any'],
      ['either', 'string or null'],
      ['list', 'string[]', 'minItems 1', 'pattern ^x'],
      ['things', 'Thing[]'],
      ['old', 'string', 'const x', 'deprecated true'],
      ['fresh', 'string'],
    ]);
    expect(children[4].children.map(child => child.name)).toEqual(['a']);
  });

  it('merges allOf and keeps alternatives apart', () => {
    const payload = payloadOf(`{
      allOf: [
        { type: object, required: [a], properties: { a: { type: string } } },
        { properties: { b: { oneOf: [{ title: First, type: string }, { type: object, properties: { c: {} } }] } } }
      ]
    }`);

    expect(payload.type).toBe('object');
    expect(payload.children).toMatchObject([
      { name: 'a', required: true },
      {
        name: 'b',
        required: false,
        choice: 'oneOf',
        children: [
          { name: 'First', type: 'string' },
          { name: undefined, type: 'object', children: [{ name: 'c' }] },
        ],
      },
    ]);
  });

  it('opens a schema that contains itself as far as one looks', () => {
    const payload = payloadOf(
      `{ $ref: '#/components/schemas/Tree' }`,
      `components: { schemas: { Tree: { type: object, properties: { children: { type: array, items: { $ref: '#/components/schemas/Tree' } } } } } }`,
    );

    expect(payload).toMatchObject({
      type: 'Tree',
      children: [
        {
          name: 'children',
          type: 'Tree[]',
          children: [{ name: 'children', type: 'Tree[]' }],
        },
      ],
    });
  });

  it.each([
    ['a reference to nowhere', `{ $ref: '#/components/schemas/None' }`],
    [
      'a reference to itself',
      `{ $ref: '#/channels/one/messages/only/payload' }`,
    ],
    [
      'a list of itself',
      `{ items: { $ref: '#/channels/one/messages/only/payload' } }`,
    ],
    [
      'a schema that extends itself',
      `{ allOf: [{ $ref: '#/channels/one/messages/only/payload' }] }`,
    ],
    ['a reference outside', `{ $ref: 'https://example.com/schema.json' }`],
    ['a list instead of a schema', `[1, 2]`],
    ['a word instead of a schema', `text`],
    ['properties that are no schemas', `{ properties: [1], required: a }`],
  ])('survives %s', (_, schema) => {
    expect(payloadOf(schema)).toMatchObject({ type: expect.any(String) });
  });

  it.each([
    ['openapi: 3.1.0', 'it has no "asyncapi" version'],
    ['just text', 'it has no "asyncapi" version'],
    ['', 'it has no "asyncapi" version'],
    ['asyncapi: 1.2.0', 'AsyncAPI 1.2.0; versions 2 and 3 can be shown'],
    ['asyncapi: [', 'flow collection'],
  ])('says what is wrong with %j', (definition, message) => {
    expect(() => toAsyncApiView(definition)).toThrow(message);
  });
});
