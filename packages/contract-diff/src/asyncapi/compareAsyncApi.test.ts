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
      'words',
      old2('publish', message({})),
      old2('publish', message({}, { summary: 'Placed' })),
      ['~ message-documentation-changed'],
    ],
  ])('%s', async (_, old, now, expected) => {
    expect(await compareText(old, now)).toEqual(expected);
  });
});
