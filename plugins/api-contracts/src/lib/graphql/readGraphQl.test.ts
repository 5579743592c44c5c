import { readGraphQl } from './readGraphQl';

describe('readGraphQl', () => {
  it('lists the roots first, with fields, arguments and defaults', () => {
    const { types } = readGraphQl(`
      directive @key(fields: String!) on OBJECT
      scalar Time
      enum Side { PORT STARBOARD @deprecated(reason: "old") }
      type Ship @key(fields: "id") { id: ID! }
      type Query { "One ship" ship(id: ID!, side: Side = PORT): Ship }
      union Found = Ship
    `);

    expect(types.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'query Query',
      'object Ship',
      'union Found',
      'enum Side',
      'scalar Time',
      'directive @key',
    ]);
    expect(types[0].fields[0]).toMatchObject({
      name: 'ship',
      type: 'Ship',
      description: 'One ship',
      args: [
        { name: 'id', type: 'ID!', typeName: 'ID' },
        { name: 'side', defaultValue: 'PORT' },
      ],
    });
    expect(types[3].fields[1]).toMatchObject({ deprecated: 'old' });
  });

  it.each([
    ['type Query {\n  a: \n}', { line: 3, column: 1 }],
    ['type A { b: Missing }', {}],
    ['', { line: 1 }],
  ])('says where %j is broken', (text, problem) => {
    expect(() => readGraphQl(text)).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining(problem),
      }),
    );
  });
});
