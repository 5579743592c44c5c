import { compareText, makeOpenApi } from '../__testUtils__/contracts';

type Json = Record<string, unknown>;

/** What is written differently and means the same is told as such. */
const expectedOf = (rules: string[]) =>
  rules.length > 0 ? [...rules].sort() : ['~ api-document-rewritten'];
const query = (more: object) => ({
  parameters: [
    { name: 'limit', in: 'query', schema: { type: 'integer' }, ...more },
  ],
});
const none = { parameters: [] };
const answers = (responses: object) => ({ responses });
const headers = (more: object) =>
  answers({ 200: { description: 'Done', headers: more } });
const media = (...types: string[]) =>
  Object.fromEntries(types.map(type => [type, {}]));
const body = (more: object = {}) => ({
  requestBody: { content: media('application/json'), ...more },
});
const key = { key: { type: 'apiKey', in: 'header', name: 'X-Key' } };
const oauth = { oauth: { type: 'oauth2', flows: {} } };
const schemes = { components: { securitySchemes: { ...key, ...oauth } } };

const parameter = (place: string, name: string) => ({
  name,
  in: place,
  required: true,
  schema: { type: 'string' },
});
const answer = ($ref: string) => ({
  200: { content: { 'application/json': { schema: { $ref } } } },
});

describe('operations', () => {
  it.each<[string, Json, Json, string[]]>([
    [
      'parameter became required',
      query({}),
      query({ required: true }),
      ['! request-parameter-became-required'],
    ],
    [
      'parameter became optional',
      query({ required: true }),
      query({}),
      ['+ request-parameter-became-optional'],
    ],
    ['parameter removed', query({}), none, ['+ request-parameter-removed']],
    [
      'optional parameter added',
      none,
      query({}),
      ['+ new-optional-request-parameter'],
    ],
    [
      'required parameter added',
      none,
      query({ required: true }),
      ['! new-required-request-parameter'],
    ],
    [
      'parameter moved',
      query({}),
      query({ in: 'header' }),
      ['+ new-optional-request-parameter', '+ request-parameter-removed'],
    ],
    [
      'case of a header',
      query({ in: 'header' }),
      query({ in: 'header', name: 'LIMIT' }),
      [],
    ],
    [
      'header that is ignored',
      none,
      query({ in: 'header', name: 'Accept', required: true }),
      [],
    ],
    [
      'parameter takes any text',
      query({}),
      query({ schema: { type: 'string' } }),
      ['+ request-parameter-type-generalized'],
    ],
    [
      'style of a single value',
      query({}),
      query({ style: 'spaceDelimited' }),
      [],
    ],
    [
      'style of a list',
      query({ schema: { type: 'array' } }),
      query({ schema: { type: 'array' }, explode: false }),
      ['! request-parameter-style-changed'],
    ],
    [
      'body became required',
      body(),
      body({ required: true }),
      ['! request-body-became-required'],
    ],
    ['body added', {}, body(), ['+ added-optional-request-body']],
    [
      'required body added',
      {},
      body({ required: true }),
      ['! added-required-request-body'],
    ],
    ['body removed', body(), {}, ['! request-body-removed']],
    [
      'media type added',
      body(),
      body({ content: media('application/json', 'text/plain') }),
      ['+ request-body-media-type-added'],
    ],
    [
      'media type removed',
      body({ content: media('application/json', 'text/plain') }),
      body(),
      ['! request-body-media-type-removed'],
    ],
    [
      'media type covered',
      body({ content: media('text/plain') }),
      body({ content: media('text/*') }),
      ['+ request-body-media-type-added', '+ request-body-media-type-removed'],
    ],
    [
      'media type with a charset',
      body(),
      body({ content: media('application/json; charset=utf-8') }),
      [],
    ],
    [
      'success status removed',
      answers({ 200: {}, 201: {} }),
      answers({ 200: {} }),
      ['! response-success-status-removed'],
    ],
    [
      'other status removed',
      answers({ 200: {}, 404: {} }),
      answers({ 200: {} }),
      ['+ response-non-success-status-removed'],
    ],
    [
      'status covered',
      answers({ 200: {} }),
      answers({ '2XX': {} }),
      ['+ response-success-status-added'],
    ],
    [
      'required header removed',
      headers({ A: { required: true } }),
      headers({}),
      ['! required-response-header-removed'],
    ],
    [
      'optional header removed',
      headers({ A: {} }),
      headers({}),
      ['+ optional-response-header-removed'],
    ],
    [
      'header became optional',
      headers({ A: { required: true } }),
      headers({ A: {} }),
      ['! response-header-became-optional'],
    ],
    [
      'security added',
      {},
      { security: [{ key: [] }] },
      ['! api-security-added'],
    ],
    [
      'security removed',
      { security: [{ key: [] }] },
      {},
      ['+ api-security-eased'],
    ],
    [
      'security by choice',
      { security: [{ key: [] }] },
      { security: [{ key: [] }, { oauth: [] }] },
      ['+ api-security-eased'],
    ],
    [
      'choice of security removed',
      { security: [{ key: [] }, { oauth: [] }] },
      { security: [{ key: [] }] },
      ['! api-security-removed', '+ api-security-changed'],
    ],
    [
      'scope added',
      { security: [{ oauth: ['a'] }] },
      { security: [{ oauth: ['a', 'b'] }] },
      ['! api-security-scope-added'],
    ],
    [
      'scope removed',
      { security: [{ oauth: ['a', 'b'] }] },
      { security: [{ oauth: ['a'] }] },
      ['+ api-security-eased'],
    ],
    ['deprecated', {}, { deprecated: true }, ['+ endpoint-deprecated']],
    [
      'sunset sooner',
      { deprecated: true, 'x-sunset': '2040-01-02' },
      { deprecated: true, 'x-sunset': '2040-01-01' },
      ['! sunset-changed', '~ api-documentation-changed'],
    ],
    [
      'operationId',
      { operationId: 'a' },
      { operationId: 'b' },
      ['+ api-operation-id-changed'],
    ],
    ['tags', { tags: ['a'] }, { tags: ['b'] }, ['~ api-documentation-changed']],
  ])('%s', async (_, old, now, expected) => {
    expect(
      await compareText(makeOpenApi(old, schemes), makeOpenApi(now, schemes)),
    ).toEqual(expectedOf(expected));
  });
});

const paths = (items: object, more: object = {}) =>
  JSON.stringify({ openapi: '3.0.3', paths: items, ...more });
const get = (more: object = {}) => ({ get: { responses: {}, ...more } });
const byId = (name: string) =>
  get({ parameters: [{ name, in: 'path', required: true, schema: {} }] });

describe('documents', () => {
  it.each<[string, string, string, string[]]>([
    [
      'path removed',
      paths({ '/a': get() }),
      paths({}),
      ['! api-removed-without-deprecation'],
    ],
    ['path added', paths({}), paths({ '/a': get() }), ['+ endpoint-added']],
    [
      'removed after it was deprecated',
      paths({ '/a': get({ deprecated: true }) }),
      paths({}),
      ['+ api-removed-with-deprecation'],
    ],
    [
      'removed before its end',
      paths({ '/a': get({ deprecated: true, 'x-sunset': '2999-01-01' }) }),
      paths({}),
      ['! api-removed-before-sunset'],
    ],
    [
      'name in a path',
      paths({ '/a/{id}': byId('id') }),
      paths({ '/a/{key}': byId('key') }),
      [],
    ],
    [
      'names in a path that changed their places',
      paths({ '/a/{x}/b/{y}': {} }),
      paths({ '/a/{y}/b/{x}': {} }),
      ['~ api-document-rewritten'],
    ],
    [
      'a path in capitals',
      paths({ '/a': get() }),
      paths({ '/A': get() }),
      ['! api-removed-without-deprecation', '+ endpoint-added'],
    ],
    [
      'a path that ends in a slash',
      paths({ '/a': get() }),
      paths({ '/a/': get() }),
      ['! api-removed-without-deprecation', '+ endpoint-added'],
    ],
    [
      'a header in capitals',
      paths({ '/a': get({ parameters: [parameter('header', 'x-key')] }) }),
      paths({ '/a': get({ parameters: [parameter('header', 'X-KEY')] }) }),
      ['~ api-document-rewritten'],
    ],
    [
      'a query parameter in capitals',
      paths({ '/a': get({ parameters: [parameter('query', 'key')] }) }),
      paths({ '/a': get({ parameters: [parameter('query', 'KEY')] }) }),
      ['! new-required-request-parameter', '+ request-parameter-removed'],
    ],
    [
      'a media type in capitals',
      paths({ '/a': get({ requestBody: { content: { 'a/json': {} } } }) }),
      paths({ '/a': get({ requestBody: { content: { 'A/JSON': {} } } }) }),
      ['~ api-document-rewritten'],
    ],
    [
      'a schema of another file',
      paths({ '/a': get({ responses: answer('a.yaml#/A') }) }),
      paths({ '/a': get({ responses: answer('b.yaml#/A') }) }),
      ['+ response-body-reference-changed'],
    ],
    [
      'a parameter of another file',
      paths({ '/a': get({ parameters: [{ $ref: 'a.yaml#/A' }] }) }),
      paths({ '/a': get({ parameters: [{ $ref: 'b.yaml#/A' }] }) }),
      ['+ document-reference-changed'],
    ],
    [
      'a path of another file',
      paths({ '/a': { $ref: 'a.yaml' } }),
      paths({ '/a': { $ref: 'b.yaml' } }),
      ['+ document-reference-changed'],
    ],
    [
      'server removed',
      paths({}, { servers: [{ url: 'a' }] }),
      paths({}, { servers: [{ url: 'b' }] }),
      ['! server-removed', '+ server-added'],
    ],
    [
      'one of two servers removed',
      paths({}, { servers: [{ url: 'a' }, { url: 'b' }] }),
      paths({}, { servers: [{ url: 'b' }] }),
      ['+ server-removed'],
    ],
    [
      'version',
      paths({}, { info: { version: '1' } }),
      paths({}, { info: { version: '2' } }),
      ['~ api-info-changed'],
    ],
    [
      'unused schema',
      paths({}),
      paths({}, { components: { schemas: { A: {} } } }),
      ['~ api-document-rewritten'],
    ],
    [
      'webhook removed',
      paths({}, { webhooks: { a: get() } }),
      paths({}),
      ['! webhook-removed-without-deprecation'],
    ],
  ])('%s', async (_, old, now, expected) => {
    expect(await compareText(old, now)).toEqual(expectedOf(expected));
  });

  it('compares OpenAPI 2.0 with 3.0', async () => {
    const old = {
      swagger: '2.0',
      host: 'example.org',
      basePath: '/v1',
      consumes: ['application/json'],
      produces: ['application/json'],
      paths: {
        '/a': {
          post: {
            parameters: [
              { name: 'limit', in: 'query', type: 'integer', maximum: 9 },
              { name: 'body', in: 'body', schema: { $ref: '#/definitions/A' } },
            ],
            responses: { 200: { schema: { $ref: '#/definitions/A' } } },
          },
        },
      },
      definitions: {
        A: { type: 'object', properties: { a: { type: 'string' } } },
      },
    };
    const content = {
      content: {
        'application/json': { schema: { $ref: '#/components/schemas/A' } },
      },
    };
    const now = {
      openapi: '3.0.3',
      servers: [{ url: 'https://example.org/v1' }],
      paths: {
        '/a': {
          post: {
            parameters: [
              {
                name: 'limit',
                in: 'query',
                schema: { type: 'integer', maximum: 8 },
              },
            ],
            requestBody: content,
            responses: { 200: content },
          },
        },
      },
      components: { schemas: old.definitions },
    };

    expect(await compareText(JSON.stringify(old), JSON.stringify(now))).toEqual(
      ['! request-parameter-max-decreased'],
    );
  });

  it('takes a form of OpenAPI 2.0 as a body', async () => {
    const form = (required: boolean) =>
      JSON.stringify({
        swagger: '2.0',
        paths: {
          '/a': {
            post: {
              parameters: [
                { name: 'a', in: 'formData', type: 'file', required },
              ],
              responses: {},
            },
          },
        },
      });

    expect(await compareText(form(false), form(true))).toEqual([
      '! request-body-became-required',
      '! request-property-became-required',
    ]);
  });
});
