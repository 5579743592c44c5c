import { readErrors } from './readErrors';
import {
  findVariablesProblem,
  listOperations,
  toGraphQlRequest,
} from './toGraphQlRequest';

const form = {
  server: 'https://api.example.com/graphql',
  headers: '',
  credential: { kind: 'none' },
  query: 'query A($id: ID!) { ship(id: $id) { id } } query B { count }',
  variables: '{ "id": "7" }',
  operation: 'A',
} as const;

describe('toGraphQlRequest', () => {
  it('posts a query to the address of the server itself', () => {
    const request = toGraphQlRequest('api:default/ships', form);

    expect(request).toMatchObject({
      server: form.server,
      method: 'POST',
      path: '',
    });
    expect(JSON.parse(request.body!)).toEqual({
      query: form.query,
      variables: { id: '7' },
      operationName: 'A',
    });
  });

  it('leaves out what there is not', () => {
    const { body } = toGraphQlRequest('api:default/ships', {
      ...form,
      query: '{ count }',
      variables: ' ',
      operation: undefined,
    });

    expect(JSON.parse(body!)).toEqual({ query: '{ count }' });
  });

  it.each([
    ['', undefined],
    ['{}', undefined],
    ['[]', 'expected {…}'],
    ['null', 'expected {…}'],
    ['{', expect.stringMatching(/JSON/)],
  ])('says what is wrong with the variables %j', (text, problem) => {
    expect(findVariablesProblem(text)).toEqual(problem);
  });
});

describe('listOperations', () => {
  it.each([
    [form.query, { names: ['A', 'B'] }],
    ['{ count } fragment X on Ship { id }', { names: [''] }],
    ['query {', { error: 'Syntax Error: Expected Name, found <EOF>.' }],
  ])('reads %j', (query, expected) => {
    expect(listOperations(query)).toEqual(expected);
  });
});

describe('readErrors', () => {
  it.each([
    ['no json', []],
    ['null', []],
    ['{"data":{}}', []],
    ['{"errors":"many"}', []],
    [
      '{"errors":[{"message":"No","path":["a",0],"locations":[{"line":2}]},{"message":"Out"},{}]}',
      [
        { message: 'No', path: 'a.0', line: 2 },
        { message: 'Out', path: undefined, line: undefined },
      ],
    ],
  ])('reads %j', (body, expected) => {
    expect(readErrors(body)).toEqual(expected);
  });
});
