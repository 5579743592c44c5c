import fc from 'fast-check';
import { makeRequest, makeResponse } from './__testUtils__/contracts';
import { diffContracts } from './diffContracts';
import { DEEPEST } from './input/parseText';

const leaf = fc.record(
  {
    type: fc.constantFrom('string', 'integer', 'number', 'boolean'),
    format: fc.constantFrom('int32', 'date', 'uuid'),
    enum: fc.array(fc.string(), { minLength: 1, maxLength: 3 }),
    maxLength: fc.nat(9),
    minimum: fc.integer(),
    nullable: fc.boolean(),
    description: fc.string(),
  },
  { requiredKeys: ['type'] },
);
const { schema } = fc.letrec(tie => ({
  schema: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({
      type: fc.constant('object'),
      properties: fc.dictionary(fc.string(), tie('schema'), { maxKeys: 3 }),
      required: fc.array(fc.string(), { maxLength: 2 }),
    }),
    fc.record({ type: fc.constant('array'), items: tie('schema') }),
    fc.record({
      oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ allOf: fc.array(tie('schema'), { maxLength: 2 }) }),
    fc.constant({ $ref: '#/components/schemas/Shared' }),
  ),
}));
const document = fc
  .tuple(schema, schema, fc.boolean())
  .map(([use, Shared, isRequest]) =>
    (isRequest ? makeRequest : makeResponse)(use, {
      components: { schemas: { Shared } },
    }),
  );

function turnKeys(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(turnKeys);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, item]) => [key, turnKeys(item)]),
      )
    : value;
}

describe('diffContracts', () => {
  it('finds nothing between a document and itself', async () => {
    await fc.assert(
      fc.asyncProperty(document, async text => {
        expect(await diffContracts(text, text)).toEqual({
          verdict: 'none',
          changes: [],
        });
      }),
    );
  });

  it('does not mind the order of keys', async () => {
    await fc.assert(
      fc.asyncProperty(document, async text => {
        const turned = JSON.stringify(turnKeys(JSON.parse(text)));

        expect((await diffContracts(text, turned)).verdict).toBe('none');
      }),
    );
  });

  it('never throws for two documents that can be read', async () => {
    await fc.assert(
      fc.asyncProperty(document, document, async (old, now) => {
        const { verdict, changes } = await diffContracts(old, now);

        expect(changes[0]?.level ?? 'none').toBe(verdict);
      }),
    );
  });

  it('never calls an optional addition to a request breaking', async () => {
    await fc.assert(
      fc.asyncProperty(schema, schema, fc.string(), async (a, b, name) => {
        const object = (properties: object) =>
          makeRequest(
            { type: 'object', properties: { ...properties, there: a } },
            { components: { schemas: { Shared: {} } } },
          );

        const { verdict } = await diffContracts(
          object({}),
          object({ [`new ${name}`]: b }),
        );

        expect(verdict).toBe('non-breaking');
      }),
    );
  });

  it.each([
    ['', /empty/],
    ['[1]', /a list/],
    ['{"a": ]', /no valid JSON/],
    ['a: [', /neither JSON nor YAML \(line \d+\)/],
    ['just words', /no contract/],
    ['{"name": "package", "version": "1"}', /no contract that is known here/],
    ['openapi: 4.0.0', /OpenAPI 4\.0\.0/],
    ['asyncapi: 1.2.0', /AsyncAPI 1\.2\.0; 2 and 3 can be compared/],
    ['openapi: 3.0.0\na: &a [*a]\nb: [', /line 3|line 4/],
  ])('refuses %s', async (text, message) => {
    const refused = await diffContracts(makeRequest({}), text).catch(e => e);

    expect(refused.name).toBe('ContractInputError');
    expect(refused.message).toMatch(message);
    expect(refused.message).toMatch(/The new version/);
  });

  it.each([
    ['', 'empty'],
    [' \n\t', 'blank'],
    ['\0\u0001\u0002', 'not text'],
    ['\uFFFDPK\u0003\u0004', 'not text either'],
    ['%PDF-1.7\n', 'a document of another kind'],
    ['<?xml version="1.0"?><definitions/>', 'XML'],
    ['openapi', 'a word'],
    ['null', 'null'],
    ['42', 'a number'],
    ['---\nopenapi: 3.0.0\n---\nopenapi: 3.0.0\n', 'two documents'],
  ])('refuses %j whatever it is said to be (%s)', async text => {
    for (const type of [
      undefined,
      'openapi',
      'asyncapi',
      'jsonschema',
    ] as const) {
      const refused = await diffContracts(text, text, { type }).catch(e => e);

      expect(refused.name).toBe('ContractInputError');
      expect(refused.message).toMatch(/^The old version /);
    }
  });

  it.each([
    ['graphql', 'query { pets { name } }'],
    ['graphql', 'type {'],
    ['graphql', '{"openapi": "3.0.0"}'],
    ['graphql', 'type A { b: Gone }'],
    ['grpc', 'message {'],
    ['grpc', 'openapi: 3.0.0'],
    ['grpc', 'syntax = "proto3"; message A { string a = 1; string b = 1; }'],
  ] as const)('refuses as %s: %s', async (type, text) => {
    const refused = await diffContracts(text, text, { type }).catch(e => e);

    expect(refused.name).toBe('ContractInputError');
  });

  it('reads a mark of the byte order in each type', async () => {
    for (const text of [
      makeRequest({}),
      'openapi: 3.0.0\npaths: {}',
      'type Query { a: ID }',
      'syntax = "proto3";\nmessage A {}',
      '{"type": "string"}',
    ]) {
      expect((await diffContracts(text, `\uFEFF${text}`)).verdict).toBe('none');
    }
  });

  it('does not mind line ends', async () => {
    const text = 'openapi: 3.0.0\ninfo:\n  description: |\n    a\n    b\n';
    const { verdict } = await diffContracts(
      text,
      text.replaceAll('\n', '\r\n'),
    );

    expect(verdict).toBe('none');
  });

  it('refuses to compare contracts of two types', async () => {
    await expect(
      diffContracts(makeRequest({}), 'type Query { a: ID }'),
    ).rejects.toThrow(/"openapi".*"graphql"/);
  });

  it.each([
    [{ openapi: '3.0.0' }],
    [{ openapi: '3.0.0', paths: [] }],
    [{ openapi: '3.0.0', paths: { '/a': null, '/b': { get: 1, post: {} } } }],
    [
      {
        openapi: '3.0.0',
        paths: {
          '/a': {
            get: { parameters: [null, 1, {}], responses: [], security: [1] },
          },
        },
      },
    ],
    [
      {
        swagger: '2.0',
        paths: {
          '/a': { get: { parameters: { a: 1 }, responses: { 200: null } } },
        },
      },
    ],
    [{ openapi: '3.1.0', paths: { '/a': { $ref: '#/paths/~1a' } } }],
    [
      {
        asyncapi: '3.0.0',
        operations: { a: null, b: { channel: 1 } },
        channels: { c: null },
      },
    ],
    [
      {
        $schema: 'x',
        type: 1,
        properties: [1],
        allOf: {},
        enum: 'a',
        required: 'a',
      },
    ],
  ])('takes the odd document %j', async odd => {
    const text = JSON.stringify(odd);

    expect((await diffContracts(text, text)).verdict).toBe('none');
  });
});

describe('bombs', () => {
  const expectSoon = async (old: string, now: string) => {
    // What others do on the machine does not count.
    const started = process.cpuUsage();
    const verdict = await diffContracts(old, now).then(
      diff => diff.verdict,
      error => error.name,
    );
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(5);
    return verdict;
  };

  it('ends on YAML aliases that unfold to a billion', async () => {
    const bomb = (type: string) =>
      [
        'openapi: 3.0.0',
        'paths: {/a: {get: {responses: {200: {content: {a/json: {schema: *s29}}}}}}}',
      ]
        .reverse()
        .concat(`x-0: &s0 {type: ${type}}`)
        .concat(
          Array.from(
            { length: 29 },
            (_, at) =>
              `x-${at + 1}: &s${at + 1} {properties: {a: *s${at}, b: *s${at}}}`,
          ),
        );
    const text = (type: string) => {
      const [use, version, ...rest] = bomb(type);
      return [version, ...rest, use].join('\n');
    };

    expect(await expectSoon(text('string'), text('integer'))).toBe('breaking');
  });

  it('ends on schemas that unfold to a billion by reference', async () => {
    const text = (type: string) =>
      makeRequest(
        { $ref: '#/components/schemas/S30' },
        {
          components: {
            schemas: Object.fromEntries([
              ['S0', { type }],
              ...Array.from({ length: 30 }, (_, at) => [
                `S${at + 1}`,
                {
                  allOf: [
                    { $ref: `#/components/schemas/S${at}` },
                    {
                      properties: {
                        a: { $ref: `#/components/schemas/S${at}` },
                      },
                    },
                  ],
                  properties: { b: { $ref: `#/components/schemas/S${at}` } },
                },
              ]),
            ]),
          },
        },
      );

    expect(await expectSoon(text('string'), text('integer'))).toBe('breaking');
  });

  it('ends on very many properties, and on very many empty lines', async () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `p${at}`);
    const text = (type: string) =>
      makeResponse({
        required: names,
        properties: Object.fromEntries(names.map(name => [name, { type }])),
      });
    const lines = `${' \n'.repeat(200_000)}a`;

    expect(await expectSoon(text('string'), text('integer'))).toBe('breaking');
    expect(await expectSoon(lines, lines)).toBe('ContractInputError');
  });

  it('ends soon on forty million characters, and refuses more', async () => {
    const text = (type: string, length: number) => {
      const start = makeRequest({ type });
      return `${start}${' '.repeat(length - start.length)}`;
    };

    expect(await expectSoon(text('string', 4e7), text('integer', 4e7))).toBe(
      'breaking',
    );
    expect(await expectSoon(text('string', 5e7), text('integer', 5e7))).toBe(
      'ContractInputError',
    );
  });

  it('ends on schemas that lead into themselves in every way', async () => {
    const text = (type: string) =>
      makeRequest(
        { $ref: '#/components/schemas/A' },
        {
          components: {
            schemas: {
              A: {
                allOf: [{ $ref: '#/components/schemas/B' }],
                oneOf: [{ $ref: '#/components/schemas/A' }, { type }],
                items: { $ref: '#/components/schemas/A' },
                additionalProperties: { $ref: '#/components/schemas/C' },
                not: { $ref: '#/components/schemas/A' },
              },
              B: { $ref: '#/components/schemas/A' },
              C: { $ref: '#/components/schemas/C' },
            },
          },
        },
      );

    expect(await expectSoon(text('string'), text('integer'))).toBe('breaking');
  });

  it('refuses what is nested without end', async () => {
    const depth = DEEPEST * 50;
    const text = `{"openapi":"3.0.0","a":${'['.repeat(depth)}${']'.repeat(
      depth,
    )}}`;

    expect(await expectSoon(text, text)).toBe('ContractInputError');
    expect(
      await expectSoon(
        `type Query { a: ${'['.repeat(depth)}ID${']'.repeat(depth)} }`,
        'type Query { a: ID }',
      ),
    ).toBe('ContractInputError');
  });
});
