import { buildSchema, parse, validate } from 'graphql';
import { createQuery, type RootKind } from './createQuery';

const schema = buildSchema(`
  enum Side { PORT STARBOARD }
  input Stay { from: String!, nights: Int!, side: Side!, note: String, next: Stay }
  type Harbour { name: String!, ships: [Ship!]! }
  type Ship { id: ID!, name: String, old: Int @deprecated, crew(of: Side!): Int, home: Harbour }
  type Edge { cursor: String!, node: Ship }
  type Ships { edges: [Edge!]!, total: Int }
  type Chain { next: Chain }
  union Found = Ship | Harbour
  type Query {
    ship(id: ID!, side: Side = PORT): Ship
    ships(first: Int): Ships!
    count: Int!
    search(for: [String!]!): [Found!]!
    chain: Chain
  }
  type Mutation { moor(stay: Stay!, side: Side!, weight: Float!): Boolean }
`);

describe('createQuery', () => {
  it('asks for what a thing says of itself, with a variable for what it needs', () => {
    expect(createQuery(schema, 'query')).toEqual({
      query: `query Ship($id: ID!) {
  ship(id: $id) {
    id
    name
  }
}`,
      variables: '{\n  "id": ""\n}',
    });
  });

  it('goes through wrappers to what is in them', () => {
    expect(createQuery(schema, 'query', 'ships')).toEqual({
      query: `query Ships {
  ships {
    total
    edges {
      cursor
      node {
        id
        name
      }
    }
  }
}`,
      variables: '',
    });
  });

  it('begins input objects with what they need', () => {
    expect(
      JSON.parse(createQuery(schema, 'mutation', 'moor')!.variables),
    ).toEqual({
      stay: { from: '', nights: 0, side: 'PORT' },
      side: 'PORT',
      weight: 0,
    });
  });

  it('ends in an input object that needs itself', () => {
    const broken = buildSchema(
      'input Loop { again: Loop! } type Query { go(loop: Loop!): Int }',
    );

    expect(JSON.parse(createQuery(broken, 'query')!.variables)).toEqual({
      loop: { again: {} },
    });
  });

  it.each<[RootKind, string]>([
    ['query', 'ship'],
    ['query', 'ships'],
    ['query', 'count'],
    ['query', 'search'],
    ['query', 'chain'],
    ['mutation', 'moor'],
  ])('makes a %s for %s that fits the schema', (kind, name) => {
    const { query } = createQuery(schema, kind, name)!;

    expect(validate(schema, parse(query))).toEqual([]);
  });

  it.each<[RootKind, string]>([
    ['query', 'missing'],
    ['mutation', 'ship'],
  ])('makes no %s for %s', (kind, name) => {
    expect(createQuery(schema, kind, name)).toBeUndefined();
  });
});
