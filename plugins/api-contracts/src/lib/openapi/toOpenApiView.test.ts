import { toSchemaNode } from '../schema/toSchemaNode';
import { searchOperations, toSearchable } from './searchOperations';
import { toOpenApiView } from './toOpenApiView';

const definition = `
openapi: 3.1.0
tags: [{ name: b, x-displayName: Second }, { name: unused }]
paths:
  /one: { get: { operationId: same, tags: [a, b] }, post: { operationId: same } }
  /two: { $ref: '#/components/pathItems/Two' }
  x-note: nothing
webhooks:
  arrived: { post: { operationId: onArrival, requestBody: { content: { a/b: { schema: { $ref: '#/components/schemas/Ship' } } } } } }
components: { pathItems: { Two: { put: { operationId: 'putTwo' } } } }
`;

describe('toOpenApiView', () => {
  it('groups operations by tag in the order of the tags', () => {
    const { groups, operationCount } = toOpenApiView(definition);

    expect(
      groups.map(({ tag, title, operations }) => [
        tag,
        title,
        operations.map(({ key }) => key),
      ]),
    ).toEqual([
      ['b', 'Second', ['GET /one']],
      ['a', 'a', ['GET /one']],
      [undefined, undefined, ['POST /one', 'putTwo', 'onArrival']],
    ]);
    expect(operationCount).toBe(4);
  });

  it.each([
    ['ship', ['onArrival']],
    ['ONE get', ['GET /one']],
    ['puttwo', ['putTwo']],
    ['nothing like it', []],
  ])('finds by %j', (query, keys) => {
    const searchable = toSearchable(toOpenApiView(definition).source);

    expect(searchOperations(searchable, query).map(({ key }) => key)).toEqual(
      keys,
    );
  });

  it.each([
    ['asyncapi: 3.0.0', { line: 1 }, 'expected "openapi: 3.x"'],
    ['openapi: 4.0.0', { path: ['openapi'] }, 'expected 2.0, 3.0 or 3.1'],
    ['openapi: "3.0\n', { line: 1 }, 'double quoted scalar'],
    ['{"openapi": "3.0.0",\n "info": {"title" 1}}', { line: 2 }, ''],
    ['', { line: 1 }, 'not an OpenAPI document'],
  ])('says what is wrong with %j, and where', (text, problem, message) => {
    expect(() => toOpenApiView(text)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(message),
        problem: expect.objectContaining(problem),
      }),
    );
  });

  it('is not slowed down by schemas that double at every level', () => {
    const schemas = Array.from(
      { length: 40 },
      (_, i) =>
        `    S${i}: { allOf: [{ $ref: '#/components/schemas/S${
          i + 1
        }' }, { $ref: '#/components/schemas/S${i + 1}' }] }`,
    ).join('\n');
    const { source } = toOpenApiView(
      `openapi: 3.0.0\npaths: {}\ncomponents:\n  schemas:\n${schemas}\n    S40: { type: object, properties: { a: { type: string } } }\n`,
    );

    const node = toSchemaNode(source, { $ref: '#/components/schemas/S0' });

    expect(node.parts().map(({ name }) => name)).toEqual(['a']);
  });
});
