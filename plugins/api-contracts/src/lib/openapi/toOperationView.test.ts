import { findOperation } from './findOperation';
import { toOpenApiView } from './toOpenApiView';
import { toOperationView } from './toOperationView';

function read(definition: string, key: string) {
  const { source } = toOpenApiView(definition);
  return toOperationView(source, findOperation(source, key)!);
}

const swagger = `
swagger: '2.0'
info: { title: Old, version: '1' }
host: api.example.com
basePath: /v1
schemes: [https]
consumes: [application/json]
produces: [application/json, application/xml]
paths:
  /pets:
    parameters: [{ name: trace, in: header, type: string }]
    post:
      parameters:
        - { name: pet, in: body, required: true, schema: { $ref: '#/definitions/Pet' } }
        - { name: tags, in: query, type: array, items: { type: string }, maxItems: 3 }
      responses:
        200: { description: Done, schema: { $ref: '#/definitions/Pet' }, examples: { application/json: { name: Rex } } }
  /photo:
    post:
      consumes: [multipart/form-data]
      parameters:
        - { name: file, in: formData, type: file, required: true }
        - { name: note, in: formData, type: string }
      responses: { default: { description: Done } }
definitions:
  Pet: { type: object, required: [name], properties: { name: { type: string }, mother: { $ref: '#/definitions/Pet' } } }
`;

describe('toOperationView', () => {
  it('reads OpenAPI 2 in the shape of OpenAPI 3', () => {
    const view = read(swagger, 'POST /pets');

    expect(view.servers).toEqual([{ url: 'https://api.example.com/v1' }]);
    expect(
      view.parameters.map(({ name, in: place, node }) => [
        place,
        name,
        node.type,
      ]),
    ).toEqual([
      ['query', 'tags', 'string[]'],
      ['header', 'trace', 'string'],
    ]);
    expect(view.body).toMatchObject({
      isRequired: true,
      media: [
        {
          type: 'application/json',
          node: { type: 'Pet' },
          examples: [{ text: '{\n  "name": "string"\n}' }],
        },
      ],
    });
    expect(view.responses[0].media.map(({ type }) => type)).toEqual([
      'application/json',
      'application/xml',
    ]);
    expect(view.responses[0].media[0].examples).toEqual([
      { title: undefined, text: '{\n  "name": "Rex"\n}' },
    ]);
  });

  it('reads the fields of a form in OpenAPI 2', () => {
    const [media] = read(swagger, 'POST /photo').body!.media;

    expect(media.type).toBe('multipart/form-data');
    expect(
      media
        .node!.parts()
        .map(({ name, type, required }) => [name, type, required]),
    ).toEqual([
      ['file', 'file', true],
      ['note', 'string', false],
    ]);
  });

  it('lets an operation replace the parameters and servers of its path', () => {
    const view = read(
      `
openapi: 3.0.3
servers: [{ url: 'https://a.example.com' }]
paths:
  /x/{id}:
    servers: [{ url: 'https://b.example.com' }]
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: integer, nullable: true } }]
      responses: {}
`,
      'GET /x/{id}',
    );

    expect(view.parameters.map(({ node }) => node.type)).toEqual([
      'integer or null',
    ]);
    expect(view.servers).toEqual([{ url: 'https://b.example.com' }]);
  });

  it.each([
    ['parameters that are no list', 'parameters: { a: 1 }'],
    ['responses that are a word', 'responses: none'],
    ['a body that is elsewhere', `requestBody: { $ref: './b.yaml' }`],
    [
      'a schema that is a list',
      'requestBody: { content: { a/b: { schema: [1] } } }',
    ],
    ['security that is a word', 'security: key'],
    ['nothing at all', ''],
  ])('survives %s', (_, field) => {
    const text = `openapi: 3.0.3\npaths:\n  /a:\n    get:\n      summary: A\n      ${field}\n`;

    expect(read(text, 'GET /a').entry.summary).toBe('A');
  });

  it('says which reference leads out of the document', () => {
    const view = read(
      `
openapi: 3.0.3
paths:
  /a:
    get:
      responses:
        '200': { description: x, content: { application/json: { schema: { $ref: 'other.yaml#/Thing' } } } }
`,
      'GET /a',
    );

    expect(view.responses[0].media[0].node).toMatchObject({
      type: 'Thing',
      missing: 'other.yaml#/Thing',
    });
  });
});
