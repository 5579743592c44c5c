/** @jest-environment node */
import RealAjv from 'ajv';
import addErrorMessages from 'ajv-errors';
import addFormats from 'ajv-formats';
import { Ajv } from './Ajv';

const options = {
  allErrors: true,
  multipleOfPrecision: 8,
  strict: false,
  verbose: true,
};

/** What the stand-in and Ajv itself say about each of the values. */
function compare(schema: object, values: unknown[]) {
  const answers = [new Ajv(options), new RealAjv(options)].map(ajv => {
    addFormats(ajv as RealAjv);
    addErrorMessages(ajv as RealAjv);
    const validate = ajv.compile(schema);
    return values.map(value => ({
      value,
      valid: validate(value),
      errors: validate.errors?.map(withoutMarks) ?? null,
    }));
  });
  return { ours: answers[0], theirs: answers[1] };
}

/** ajv-errors leaves a mark on the errors it replaced. */
function withoutMarks(error: any): unknown {
  const { emUsed, ...rest } = error;
  const replaced = error.params.errors?.map(withoutMarks);
  return replaced ? { ...rest, params: { errors: replaced } } : rest;
}

const anything = [
  undefined,
  null,
  true,
  false,
  0,
  3,
  2.25,
  -1,
  '',
  'abc',
  '💥',
  [],
  [1, 'a'],
  ['x', 'x'],
  [{ a: 1 }, { a: 1 }],
  {},
  { a: 1 },
  { a: 'text', b: undefined },
  { a: { b: 'deep' }, 'c/d': 1 },
  { a: 1, b: 2, 'c/d': 3 },
];

describe('Ajv for browsers', () => {
  it.each<[string, object]>([
    ['one type', { type: 'string' }],
    ['several types', { type: ['integer', 'null'] }],
    ['a type with keywords of its own', { type: 'string', minLength: 2 }],
    ['nullable', { type: 'number', nullable: true }],
    ['const', { const: { a: 1 } }],
    ['enum', { enum: ['abc', 3, null, { a: 1 }] }],
    ['not', { not: { type: 'object' } }],
    [
      'maximum and minimum',
      { maximum: 2, minimum: 0, exclusiveMaximum: 2.2, exclusiveMinimum: 0 },
    ],
    ['multipleOf', { multipleOf: 0.1 }],
    ['lengths in characters', { minLength: 1, maxLength: 2 }],
    ['pattern', { type: 'string', pattern: '^[a-z]{3}$' }],
    ['numbers of items', { minItems: 1, maxItems: 1 }],
    ['items', { items: { type: 'integer' } }],
    [
      'items by position',
      { items: [{ type: 'integer' }, { type: 'integer' }], minItems: 1 },
    ],
    [
      'more items than positions',
      { items: [{ type: 'integer' }], additionalItems: false },
    ],
    [
      'a schema for the items beyond the positions',
      { items: [true], additionalItems: { type: 'null' } },
    ],
    ['contains', { contains: { type: 'string' } }],
    ['uniqueItems', { uniqueItems: true }],
    ['numbers of properties', { minProperties: 1, maxProperties: 1 }],
    ['required', { type: 'object', required: ['a', 'b', 'c/d'] }],
    [
      'properties',
      { properties: { a: { type: 'string' }, 'c/d': { minimum: 2 } } },
    ],
    [
      'patternProperties',
      { patternProperties: { '^[ab]$': { type: 'null' } } },
    ],
    [
      'additionalProperties: false',
      { properties: { a: true }, additionalProperties: false },
    ],
    [
      'a schema for additional properties',
      { patternProperties: { a: {} }, additionalProperties: { type: 'null' } },
    ],
    ['propertyNames', { propertyNames: { maxLength: 1 } }],
    ['dependencies on properties', { dependencies: { a: ['b', 'e'] } }],
    [
      'dependencies on a schema',
      { dependencies: { a: { required: ['b'], properties: { a: false } } } },
    ],
    [
      'anyOf',
      { anyOf: [{ type: 'string' }, { type: 'object', required: ['a'] }] },
    ],
    [
      'oneOf',
      { oneOf: [{ type: 'number' }, { minimum: 3 }, { type: 'string' }] },
    ],
    ['allOf', { allOf: [{ type: 'object' }, { required: ['b'] }] }],
    [
      'if, then and else',
      {
        if: { type: 'object' },
        then: { required: ['a'] },
        else: { type: 'string', if: { minLength: 1 }, then: { minLength: 3 } },
      },
    ],
    ['false', { properties: { a: false } }],
    [
      'references',
      {
        $ref: '#/definitions/tree',
        definitions: {
          tree: {
            properties: { a: { $ref: '#/definitions/text' } },
          },
          text: { type: 'string', maxLength: 2 },
        },
      },
    ],
  ])('says what Ajv says about %s', (_, schema) => {
    const { ours, theirs } = compare(schema, anything);

    expect(ours).toEqual(theirs);
    expect(new Set(theirs.map(answer => answer.valid))).toEqual(
      new Set([true, false]),
    );
  });

  it.each<[string, string, string]>([
    ['date', '2024-02-29', '2023-02-29'],
    ['date-time', '2024-01-01T10:00:00Z', '2024-01-01'],
    ['time', '10:00:00Z', '25:00:00Z'],
    ['email', 'someone@example.com', 'someone'],
    ['hostname', 'example.com', '-example'],
    ['ipv4', '10.0.0.1', '10.0.0.256'],
    ['uri', 'https://example.com/a', 'example'],
    ['uuid', '8c2d2c5e-7a6c-4a0b-9f4e-1d2c3b4a5f60', '8c2d'],
    ['regex', '^a$', '('],
    ['byte', 'YWJj', 'YWJ'],
  ])('knows the format %s as Ajv does', (format, good, bad) => {
    const { ours, theirs } = compare({ format }, [good, bad, good, 1]);

    expect(ours).toEqual(theirs);
    expect(ours.map(answer => answer.valid)).toEqual([true, false, true, true]);
  });

  it('compares dates as Ajv does', () => {
    const { ours, theirs } = compare(
      { format: 'date', formatMinimum: '2024-06-01' },
      ['2024-05-31', '2024-06-01'],
    );

    expect(ours).toEqual(theirs);
    expect(ours.map(answer => answer.valid)).toEqual([false, true]);
  });

  it.each<[string, unknown]>([
    ['one text for everything', 'Fill in the form'],
    ['a text per keyword', { type: 'Not an object', required: 'Incomplete' }],
    ['a text per missing property', { required: { b: 'b, please' } }],
    ['a text per property', { properties: { a: 'a is "${/a}"' } }],
    ['a text for the rest', { required: { b: 'b, please' }, _: 'Something' }],
    ['the value within the text', { required: 'a is ${/a}, b is ${0/b}' }],
  ])('words errors as ajv-errors does: %s', (_, errorMessage) => {
    const schema = {
      type: 'object',
      required: ['a', 'b'],
      properties: { a: { type: 'string', minLength: 5 } },
      errorMessage,
    };

    const { ours, theirs } = compare(schema, anything);

    expect(ours).toEqual(theirs);
    expect(JSON.stringify(ours)).toContain('errorMessage"');
  });

  it.each<[string, object]>([
    ['a keyword has a value of the wrong type', { required: 'a' }],
    ['a type does not exist', { properties: { a: { type: 'text' } } }],
    ['a pattern is no regular expression', { pattern: '[\\w-.]' }],
    ['a reference leads nowhere', { $ref: '#/definitions/none' }],
    ['the dialect is not known', { $schema: 'https://example.com/dialect' }],
  ])('refuses a schema with the words of Ajv when %s', (_, schema) => {
    const refusalOf = (ajv: { compile(schema: object): unknown }) => {
      try {
        ajv.compile(schema);
        return undefined;
      } catch (error) {
        return (error as Error).message;
      }
    };

    const refusal = refusalOf(new Ajv(options));

    expect(refusal).toBeDefined();
    expect(refusal).toBe(refusalOf(new RealAjv(options)));
  });
});
