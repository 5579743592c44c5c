import { compareText } from '../__testUtils__/contracts';

type Json = Record<string, unknown>;

const old2 = (keyword: string, message: unknown, more: Json = {}) =>
  JSON.stringify({
    asyncapi: '2.6.0',
    channels: { orders: { [keyword]: { message } } },
    ...more,
  });
const new3 = (action: string, payload: unknown, more: Json = {}) =>
  JSON.stringify({
    asyncapi: '3.0.0',
    channels: { o: { address: 'orders', messages: { Placed: { payload } } } },
    operations: { a: { action, channel: { $ref: '#/channels/o' } } },
    ...more,
  });
const id = (type: string) => ({ type: 'object', properties: { id: { type } } });
const message = (payload: unknown, more: Json = {}) => ({
  name: 'Placed',
  payload,
  ...more,
});

const bound = (binding: unknown) =>
  JSON.stringify({
    asyncapi: '3.0.0',
    channels: { o: { address: 'orders', bindings: binding } },
  });
const query = (...values: string[]) => ({
  ws: {
    query: { properties: { model: { enum: values } } },
    bindingVersion: `0.${values.length}.0`,
  },
});
const replying = (payload: unknown) =>
  JSON.stringify({
    asyncapi: '3.0.0',
    channels: {
      o: { address: 'orders', messages: { Placed: {} } },
      answers: { messages: { Done: { payload } } },
    },
    operations: {
      place: {
        action: 'receive',
        channel: { $ref: '#/channels/o' },
        reply: { channel: { $ref: '#/channels/answers' } },
      },
    },
  });
/** As names are often referred to, with a slash that is not escaped. */
const slashed = (type: string) =>
  old2(
    'publish',
    { $ref: '#/components/messages/orders/v1' },
    { components: { messages: { 'orders/v1': message(id(type)) } } },
  );

describe('AsyncAPI', () => {
  it.each<[string, string, string, string[]]>([
    [
      'what is received',
      old2('publish', message(id('integer'))),
      old2('publish', message(id('number'))),
      ['+ request-property-type-generalized'],
    ],
    [
      'what is sent',
      old2('subscribe', message(id('integer'))),
      old2('subscribe', message(id('number'))),
      ['! response-property-type-generalized'],
    ],
    [
      'sent, version 3',
      new3('send', id('integer')),
      new3('send', id('number')),
      ['! response-property-type-generalized'],
    ],
    [
      'received, version 3',
      new3('receive', id('integer')),
      new3('receive', id('number')),
      ['+ request-property-type-generalized'],
    ],
    [
      'version 2 with 3',
      old2('subscribe', message(id('integer'))),
      new3('send', id('integer')),
      ['~ document-rewritten'],
    ],
    [
      'channel removed',
      old2('publish', message({})),
      old2('none', {}),
      ['! operation-removed'],
    ],
    [
      'channel added',
      old2('none', {}),
      old2('publish', message({})),
      ['+ operation-added'],
    ],
    [
      'message removed',
      old2('publish', { oneOf: [message({}), { name: 'Gone' }] }),
      old2('publish', message({})),
      ['! request-message-removed'],
    ],
    [
      'message renamed',
      old2('publish', message({})),
      old2('publish', { name: 'Other', payload: {} }),
      ['~ document-rewritten'],
    ],
    [
      'headers',
      old2('publish', message({}, { headers: { type: 'object' } })),
      old2(
        'publish',
        message(
          {},
          {
            headers: { type: 'object', properties: { a: {} }, required: ['a'] },
          },
        ),
      ),
      ['! request-property-added-required'],
    ],
    [
      'content type',
      old2('publish', message({}, { contentType: 'a/b' })),
      old2('publish', message({}, { contentType: 'a/c' })),
      ['! request-message-content-type-changed'],
    ],
    [
      'Avro',
      old2(
        'publish',
        message(
          { type: 'int' },
          { schemaFormat: 'application/vnd.apache.avro+json' },
        ),
      ),
      old2(
        'publish',
        message(
          { type: 'long' },
          { schemaFormat: 'application/vnd.apache.avro+json' },
        ),
      ),
      ['! request-message-payload-changed'],
    ],
    [
      'server',
      old2('none', {}, { servers: { a: { url: 'x' } } }),
      old2('none', {}, { servers: { a: { url: 'y' } } }),
      ['! server-address-changed'],
    ],
    [
      'the same server in version 3',
      old2('none', {}, { servers: { a: { url: 'ws://x/y', protocol: 'ws' } } }),
      new3(
        'send',
        {},
        {
          servers: { a: { host: 'x', pathname: '/y', protocol: 'ws' } },
          channels: {},
          operations: {},
        },
      ),
      ['~ document-rewritten'],
    ],
    [
      'a value of a query less',
      bound(query('a', 'b')),
      bound(query('a')),
      ['! request-property-enum-value-removed'],
    ],
    [
      'a value of a query more',
      bound(query('a')),
      bound(query('a', 'b')),
      ['+ request-property-enum-value-added'],
    ],
    [
      'key of Kafka',
      old2('subscribe', message({}, { bindings: { kafka: { key: {} } } })),
      old2(
        'subscribe',
        message({}, { bindings: { kafka: { key: { type: 'string' } } } }),
      ),
      ['+ response-binding-type-specialized'],
    ],
    [
      'other bindings',
      bound({ kafka: { partitions: 3 } }),
      bound({ kafka: { partitions: 4 } }),
      ['+ bindings-changed'],
    ],
    [
      'what is answered',
      replying(id('integer')),
      replying(id('number')),
      ['! response-property-type-generalized'],
    ],
    [
      'a name with a slash',
      slashed('integer'),
      slashed('string'),
      ['! request-property-type-changed'],
    ],
    [
      'words',
      old2('publish', message({})),
      old2('publish', message({}, { summary: 'Placed' })),
      ['~ message-documentation-changed'],
    ],
  ])('%s', async (_, old, now, expected) => {
    expect(await compareText(old, now)).toEqual(expected);
  });
});
