import { findOperation } from '../openapi/findOperation';
import { toOpenApiView } from '../openapi/toOpenApiView';
import { toOperationView } from '../openapi/toOperationView';
import { toCurl } from './toCurl';
import { createTryForm, findMissing } from './TryForm';
import { parseHeaders } from './Envelope';
import { toTryRequest } from './toTryRequest';

const { source } = toOpenApiView(`
openapi: 3.0.3
paths:
  /ships/{id}:
    put:
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: tag, in: query, schema: { type: array, items: { type: string } } }
        - { name: dry, in: query, required: true, schema: { type: boolean, default: true } }
        - { name: X-Trace, in: header, schema: { type: string } }
        - { name: session, in: cookie, required: true, schema: { type: string } }
      requestBody: { content: { application/json: { schema: { properties: { name: { type: string, example: Ana } } } } } }
      responses: {}
`);
const operation = toOperationView(
  source,
  findOperation(source, 'PUT /ships/{id}')!,
);
const empty = createTryForm(operation, 'https://api.example.com/');

describe('toTryRequest', () => {
  it('begins with the examples, and says what is missing', () => {
    expect(empty.body).toBe('{\n  "name": "Ana"\n}');
    expect(findMissing(operation, empty)).toEqual(['id']);
  });

  it('puts each value in its place', () => {
    const request = toTryRequest('api:default/ships', operation, {
      ...empty,
      values: {
        'path id': 'a/b ?',
        'query tag': 'x, y&z',
        'query dry': 'true',
        'header X-Trace': '1',
        'cookie session': 'secret',
      },
      headers: 'Accept: text/csv\nnonsense',
      credential: { kind: 'named', name: 'reader' },
    });

    expect(request).toEqual({
      entityRef: 'api:default/ships',
      server: 'https://api.example.com/',
      method: 'PUT',
      path: '/ships/a%2Fb%20%3F?tag=x&tag=y%26z&dry=true',
      headers: {
        'content-type': 'application/json',
        'X-Trace': '1',
        Accept: 'text/csv',
      },
      body: '{\n  "name": "Ana"\n}',
      credential: 'reader',
    });
  });

  it.each([
    ['A: b', { A: 'b' }],
    [' A :  b: c ', { A: 'b: c' }],
    ['', {}],
    ['no colon', {}],
  ])('reads the headers %j', (text, headers) => {
    expect(parseHeaders(text)).toEqual(headers);
  });
});

describe('toCurl', () => {
  it('quotes for the shell and leaves out the secret', () => {
    const request = {
      entityRef: 'api:default/ships',
      server: 'https://api.example.com/',
      method: 'POST',
      path: `/it's`,
      headers: { Authorization: 'Bearer 123', Accept: 'a' },
      body: `{"a":"'"}`,
    };

    expect(toCurl(request, 'Authorization')).toBe(
      [
        `curl -X POST 'https://api.example.com/it'\\''s'`,
        `-H "Authorization: $SECRET"`,
        `-H 'Accept: a'`,
        `--data-raw '{"a":"'\\''"}'`,
      ].join(' \\\n  '),
    );
  });
});
