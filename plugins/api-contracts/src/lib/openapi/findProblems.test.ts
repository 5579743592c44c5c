import { findProblems } from './findProblems';
import { toOpenApiView } from './toOpenApiView';

const problemsOf = (text: string) =>
  findProblems(toOpenApiView(text).source).map(
    ({ path, message }) => `${path?.join(' ') ?? ''}: ${message}`,
  );

describe('findProblems', () => {
  it.each([
    ['paths: []', ['paths: expected an object, found list']],
    [
      'info: x',
      [
        ': expected "paths", found none',
        'info: expected an object, found text',
      ],
    ],
    [
      'paths: { /a: { get: { parameters: {}, responses: [] } } }',
      [
        'paths /a get parameters: expected a list, found object',
        'paths /a get responses: expected an object, found list',
      ],
    ],
    ['paths: { /a: null }', ['paths /a: expected an object, found nothing']],
    ['paths: { x-a: text }', []],
    [
      `paths: { /a: { $ref: './a.yaml' } }`,
      [
        'paths /a $ref: "./a.yaml" is another document, which is not read from here',
      ],
    ],
    [
      `paths: {}\ncomponents: { schemas: { A: { $ref: '#/components/schemas/B' } } }`,
      [
        'components schemas A $ref: "#/components/schemas/B" is not in this document',
      ],
    ],
    [
      `paths: {}\ncomponents: { schemas: { A: { example: { $ref: nowhere }, properties: { example: { $ref: '#/x' } } } } }`,
      [
        'components schemas A properties example $ref: "#/x" is not in this document',
      ],
    ],
  ])('finds in %j', (text, expected) => {
    expect(problemsOf(`openapi: 3.0.0\n${text}`)).toEqual(expected);
  });

  it('ends, however deep or twisted a document is', () => {
    const deep = '['.repeat(3000) + ']'.repeat(3000);

    expect(problemsOf(`{"openapi":"3.0.0","paths":{},"x":${deep}}`)).toEqual(
      [],
    );
    expect(
      problemsOf(
        'openapi: 3.0.0\npaths: {}\nx: &a [1]\ny: { z: *a, self: &b { me: *b } }',
      ),
    ).toEqual([]);
  });
});
