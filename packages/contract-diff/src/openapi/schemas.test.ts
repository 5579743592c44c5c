import {
  compareText,
  makeRequest,
  makeResponse,
} from '../__testUtils__/contracts';
import { diffContracts } from '../diffContracts';

const pet = (more: object) => ({ type: 'object', ...more });
const name = (schema: unknown, more: object = {}) =>
  pet({ properties: { name: schema }, ...more });
const oneOf = (...types: string[]) => ({
  oneOf: types.map(type => ({ type })),
});

type Row = [
  what: string,
  old: unknown,
  now: unknown,
  request: string[],
  response: string[],
];

/** What is found if the schema is that of a request, and of a response; without the beginning of the rules. */
const rows: Row[] = [
  [
    'type',
    { type: 'string' },
    { type: 'integer' },
    ['! body-type-changed'],
    ['! body-type-changed'],
  ],
  [
    'wider type',
    { type: 'integer' },
    { type: 'number' },
    ['+ body-type-generalized'],
    ['! body-type-generalized'],
  ],
  [
    'narrower type',
    { type: 'number' },
    { type: 'integer' },
    ['! body-type-changed'],
    ['+ body-type-specialized'],
  ],
  [
    'type no longer given',
    { type: 'string' },
    {},
    ['+ body-type-generalized'],
    ['! body-type-generalized'],
  ],
  [
    'one more type',
    { type: ['string'] },
    { type: ['string', 'integer'] },
    ['+ body-type-generalized'],
    ['! body-type-generalized'],
  ],
  [
    'type that can be told',
    pet({ properties: {} }),
    { properties: {} },
    [],
    [],
  ],
  [
    'format added',
    { type: 'string' },
    { type: 'string', format: 'date' },
    ['! body-format-changed'],
    ['+ body-format-compatible'],
  ],
  [
    'wider format',
    { type: 'integer', format: 'int32' },
    { type: 'integer', format: 'int64' },
    ['+ body-format-compatible'],
    ['! body-format-changed'],
  ],
  [
    'nullable',
    { type: 'string' },
    { type: ['string', 'null'] },
    ['+ body-became-nullable'],
    ['! body-became-nullable'],
  ],
  [
    'nullable of 3.0',
    { type: 'string', nullable: true },
    { type: 'string' },
    ['! body-became-not-nullable'],
    ['+ body-became-not-nullable'],
  ],
  [
    'nullable by choice',
    { anyOf: [{ type: 'string' }, { type: 'null' }] },
    { type: ['string', 'null'] },
    [],
    [],
  ],
  [
    'enum value removed',
    { enum: ['a', 'b'] },
    { enum: ['a'] },
    ['! body-enum-value-removed'],
    ['+ body-enum-value-removed'],
  ],
  [
    'enum value added',
    { enum: ['a'] },
    { enum: ['a', 'b'] },
    ['+ body-enum-value-added'],
    ['! body-enum-value-added'],
  ],
  ['enum order', { enum: ['a', 'b'] }, { enum: ['b', 'a'] }, [], []],
  [
    'became enum',
    { type: 'string' },
    { type: 'string', enum: ['a'] },
    ['! body-became-enum'],
    ['+ body-became-enum'],
  ],
  [
    'enum gone',
    { type: 'string', enum: ['a'] },
    { type: 'string' },
    ['+ body-enum-removed'],
    ['! body-enum-removed'],
  ],
  [
    'const changed',
    { const: 'a' },
    { const: 'b' },
    ['! body-enum-value-removed', '+ body-const-changed'],
    ['! body-const-changed', '+ body-enum-value-removed'],
  ],
  [
    'const becomes enum',
    { const: 'a' },
    { enum: ['a', 'b'] },
    ['+ body-const-changed'],
    ['! body-const-changed'],
  ],
  [
    'default',
    { type: 'string', default: 'a' },
    { type: 'string', default: 'b' },
    ['+ body-default-value-changed'],
    ['+ body-default-value-changed'],
  ],
  [
    'pattern added',
    { type: 'string' },
    { type: 'string', pattern: 'a' },
    ['! body-pattern-added'],
    ['+ body-pattern-added'],
  ],
  [
    'pattern removed',
    { type: 'string', pattern: 'a' },
    { type: 'string' },
    ['+ body-pattern-removed'],
    ['! body-pattern-removed'],
  ],
  [
    'pattern changed',
    { pattern: 'a' },
    { pattern: 'b' },
    ['+ body-pattern-changed'],
    ['+ body-pattern-changed'],
  ],
  [
    'smaller maximum',
    { maximum: 9 },
    { maximum: 8 },
    ['! body-max-decreased'],
    ['+ body-max-decreased'],
  ],
  [
    'larger minimum',
    { minimum: 1 },
    { minimum: 2 },
    ['! body-min-increased'],
    ['+ body-min-increased'],
  ],
  [
    'longer',
    { maxLength: 8 },
    { maxLength: 9 },
    ['+ body-max-length-increased'],
    ['! body-max-length-increased'],
  ],
  [
    'limit set',
    {},
    { maxItems: 9 },
    ['! body-max-items-set'],
    ['+ body-max-items-set'],
  ],
  [
    'limit gone',
    { minProperties: 2 },
    {},
    ['+ body-min-properties-unset'],
    ['! body-min-properties-unset'],
  ],
  ['at least none', {}, { minLength: 0 }, [], []],
  [
    'exclusive flag and number',
    { maximum: 5, exclusiveMaximum: true },
    { exclusiveMaximum: 5 },
    [],
    [],
  ],
  [
    'exclusive',
    { minimum: 5 },
    { minimum: 5, exclusiveMinimum: true },
    ['! body-exclusive-min-set'],
    ['+ body-exclusive-min-set'],
  ],
  [
    'finer steps',
    { multipleOf: 4 },
    { multipleOf: 2 },
    ['+ body-multiple-of-changed'],
    ['! body-multiple-of-changed'],
  ],
  [
    'unique items',
    {},
    { uniqueItems: true },
    ['! body-unique-items-set'],
    ['+ body-unique-items-set'],
  ],
  [
    'property added',
    pet({}),
    name({}),
    ['+ property-added'],
    ['+ property-added'],
  ],
  [
    'required property added',
    pet({}),
    name({}, { required: ['name'] }),
    ['! property-added-required'],
    ['+ property-added'],
  ],
  [
    'property removed',
    name({}),
    pet({}),
    ['+ property-removed'],
    ['+ property-removed'],
  ],
  [
    'property removed, no others allowed',
    name({}, { additionalProperties: false }),
    pet({ additionalProperties: false }),
    ['! property-removed'],
    ['+ property-removed'],
  ],
  [
    'required property removed',
    name({}, { required: ['name'] }),
    pet({}),
    ['+ property-removed'],
    ['! property-required-removed'],
  ],
  [
    'became required',
    name({}),
    name({}, { required: ['name'] }),
    ['! property-became-required'],
    ['+ property-became-required'],
  ],
  [
    'became optional',
    name({}, { required: ['name'] }),
    name({}),
    ['+ property-became-optional'],
    ['! property-became-optional'],
  ],
  [
    'type of property',
    name({ type: 'string' }),
    name({ type: 'integer' }),
    ['! property-type-changed'],
    ['! property-type-changed'],
  ],
  [
    'a property called constructor',
    pet({}),
    pet({ properties: { constructor: {} } }),
    ['+ property-added'],
    ['+ property-added'],
  ],
  [
    'read-only property',
    name({ type: 'string', readOnly: true }),
    name({ type: 'integer', readOnly: true }),
    [],
    ['! property-type-changed'],
  ],
  [
    'write-only property',
    name({ type: 'string', writeOnly: true }),
    name({ type: 'integer', writeOnly: true }),
    ['! property-type-changed'],
    [],
  ],
  [
    'became read-only',
    name({}),
    name({ readOnly: true }),
    ['+ property-became-read-only'],
    ['+ property-became-read-only'],
  ],
  [
    'closed',
    pet({}),
    pet({ additionalProperties: false }),
    ['! body-additional-properties-forbidden'],
    ['+ body-additional-properties-forbidden'],
  ],
  [
    'other properties',
    pet({ additionalProperties: { type: 'string' } }),
    pet({ additionalProperties: { type: 'integer' } }),
    ['! body-type-changed'],
    ['! body-type-changed'],
  ],
  [
    'items',
    { type: 'array', items: { maxLength: 9 } },
    { type: 'array', items: { maxLength: 8 } },
    ['! body-max-length-decreased'],
    ['+ body-max-length-decreased'],
  ],
  [
    'one shape more',
    oneOf('string', 'integer'),
    oneOf('string', 'integer', 'boolean'),
    ['+ body-one-of-added'],
    ['! body-one-of-added'],
  ],
  [
    'one shape less',
    oneOf('string', 'integer', 'boolean'),
    oneOf('string', 'integer'),
    ['! body-one-of-removed'],
    ['+ body-one-of-removed'],
  ],
  [
    'shapes in another order',
    oneOf('string', 'integer'),
    oneOf('integer', 'string'),
    [],
    [],
  ],
  [
    'into a choice that has it',
    { type: 'string' },
    oneOf('string', 'integer'),
    ['+ body-wrapped-in-one-of'],
    ['! body-wrapped-in-one-of'],
  ],
  [
    'into a choice that has more than it',
    { type: 'string', maxLength: 3 },
    oneOf('string', 'integer'),
    ['+ body-max-length-unset', '+ body-wrapped-in-one-of'],
    ['! body-max-length-unset', '! body-wrapped-in-one-of'],
  ],
  [
    'into a choice that has it in other words',
    { format: 'uuid', title: 'a' },
    { title: 'a', anyOf: [{ format: 'uuid', title: 'b' }, { format: 'date' }] },
    ['+ body-wrapped-in-one-of'],
    ['! body-wrapped-in-one-of'],
  ],
  [
    'into a choice that has it in a choice',
    { type: 'string' },
    {
      oneOf: [
        { anyOf: [{ type: 'string' }, { enum: ['a'] }] },
        { type: 'integer' },
      ],
    },
    ['+ body-wrapped-in-one-of'],
    ['! body-wrapped-in-one-of'],
  ],
  [
    'what can be null into a choice that cannot',
    { type: ['string', 'null'] },
    oneOf('string', 'integer'),
    ['! body-became-not-nullable', '! body-wrapped-in-one-of'],
    ['! body-wrapped-in-one-of', '+ body-became-not-nullable'],
  ],
  [
    'one of two properties is needed',
    name({}),
    name({}, { anyOf: [{ required: ['name'] }, { required: ['id'] }] }),
    ['! body-required-choice-added'],
    ['+ body-required-choice-added'],
  ],
  [
    'one of two properties was needed',
    name({}, { anyOf: [{ required: ['name'] }, { required: ['id'] }] }),
    name({}),
    ['+ body-required-choice-removed'],
    ['! body-required-choice-removed'],
  ],
  [
    'two properties exclude each other',
    name({}),
    name(
      {},
      {
        oneOf: [
          { required: ['name'], not: { required: ['id'] } },
          { not: { required: ['name'] } },
        ],
      },
    ),
    ['+ body-required-choice-added'],
    ['+ body-required-choice-added'],
  ],
  [
    'into a choice without it',
    { type: 'boolean' },
    oneOf('string', 'integer'),
    ['! body-wrapped-in-one-of'],
    ['! body-wrapped-in-one-of'],
  ],
  [
    'moved into allOf',
    name({ type: 'string' }),
    { allOf: [name({ type: 'string' })] },
    [],
    [],
  ],
  [
    'changed in allOf',
    { allOf: [name({}), pet({})] },
    { allOf: [name({}), pet({ required: ['name'] })] },
    ['! property-became-required'],
    ['+ property-became-required'],
  ],
  [
    'condition added',
    {},
    { not: { type: 'string' } },
    ['! body-not-added'],
    ['+ body-not-added'],
  ],
  ['never', {}, false, ['! body-forbidden'], ['+ body-forbidden']],
  [
    'deprecated',
    name({}),
    name({ deprecated: true }),
    ['+ property-deprecated'],
    ['+ property-deprecated'],
  ],
  [
    'words',
    { description: 'a' },
    { description: 'b', example: 1 },
    ['~ body-documentation-changed'],
    ['~ body-documentation-changed'],
  ],
];

describe('schemas', () => {
  it.each(rows)('%s', async (_, old, now, request, response) => {
    const start = (words: string[], side: string) =>
      words.length > 0
        ? words.map(word => word.replace(' ', ` ${side}-`)).sort()
        : ['~ api-document-rewritten'];

    expect(await compareText(makeRequest(old), makeRequest(now))).toEqual(
      start(request, 'request'),
    );
    expect(await compareText(makeResponse(old), makeResponse(now))).toEqual(
      start(response, 'response'),
    );
  });

  it('follows references, and tells of a shared schema once and who uses it', async () => {
    const document = (schema: object) =>
      makeResponse(
        { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
        { components: { schemas: { Pet: schema } } },
      );

    const diff = await diffContracts(
      document(name({ type: 'string' })),
      document(name({ type: 'integer' })),
    );

    expect(diff.changes).toEqual([
      {
        level: 'breaking',
        rule: 'response-property-type-changed',
        path: 'schema "Pet" › property "name"',
        message:
          'The type changed from string to integer. Used by POST /orders/{id}.',
      },
    ]);
  });

  it('takes schemas that refer to themselves', async () => {
    const document = (type: string) =>
      makeResponse(
        { $ref: '#/components/schemas/Tree' },
        {
          components: {
            schemas: {
              Tree: pet({
                allOf: [{ $ref: '#/components/schemas/Tree' }],
                properties: {
                  left: { $ref: '#/components/schemas/Tree' },
                  value: { type },
                },
              }),
              Self: { $ref: '#/components/schemas/Self' },
            },
          },
        },
      );

    expect(await compareText(document('string'), document('integer'))).toEqual([
      '! response-property-type-changed',
    ]);
  });
});
