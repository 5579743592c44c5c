import { diffContracts } from '../diffContracts';

type Row = [
  what: string,
  old: unknown,
  now: unknown,
  /** Whether it breaks who writes such values, and who reads them. */
  breaks: { written: boolean; read: boolean },
];

const both = { written: true, read: true };
const neither = { written: false, read: false };
const written = { written: true, read: false };
const read = { written: false, read: true };

const object = (properties: object, more: object = {}) => ({
  type: 'object',
  properties,
  ...more,
});
const closed = { additionalProperties: false };
const shared = (definition: object) => ({
  $id: 'https://example.com/order.json',
  $defs: { line: { $anchor: 'line', ...definition } },
});
const text = { type: 'string' };

const rows: Row[] = [
  ['type', text, { type: 'integer' }, both],
  ['wider type', { type: 'integer' }, { type: 'number' }, read],
  ['narrower type', { type: ['string', 'null'] }, text, written],
  ['text to null', text, { type: 'null' }, both],
  ['null to text', { type: 'null' }, text, both],
  [
    'null to null or text',
    { type: 'null' },
    { type: ['null', 'string'] },
    read,
  ],
  ['any to something', {}, text, written],
  ['anything to nothing', object({ a: true }), object({ a: false }), written],
  ['property added', object({}), object({ a: text }), neither],
  ['property removed', object({ a: text }), object({}), neither],
  [
    'property of a closed object removed',
    object({ a: text }, closed),
    object({}, closed),
    written,
  ],
  [
    'property became needed',
    object({ a: text }),
    object({ a: text }, { required: ['a'] }),
    written,
  ],
  [
    'property no longer needed',
    object({ a: text }, { required: ['a'] }),
    object({ a: text }),
    read,
  ],
  [
    'needed property added',
    object({}),
    object({ a: text }, { required: ['a'] }),
    written,
  ],
  ['closed', object({ a: text }), object({ a: text }, closed), written],
  ['opened', object({ a: text }, closed), object({ a: text }), neither],
  [
    'other properties narrowed',
    object({}, { additionalProperties: true }),
    object({}, { additionalProperties: text }),
    written,
  ],
  [
    'pattern of names added to a closed object',
    object({}, closed),
    object({}, { ...closed, patternProperties: { '^x-': text } }),
    neither,
  ],
  [
    'pattern of names removed from a closed object',
    object({}, { ...closed, patternProperties: { '^x-': text } }),
    object({}, closed),
    written,
  ],
  [
    'pattern of names added to an open object',
    object({}),
    object({}, { patternProperties: { '^x-': text } }),
    written,
  ],
  ['value added', { enum: ['a'] }, { enum: ['a', 'b'] }, read],
  ['value removed', { enum: ['a', 'b'] }, { enum: ['a'] }, written],
  ['const to enum', { const: 'a' }, { enum: ['a', 'b'] }, read],
  ['const changed', { const: 1 }, { const: 2 }, both],
  ['bound narrowed', { maximum: 5 }, { maximum: 4 }, written],
  ['bound widened', { minLength: 5 }, { minLength: 4 }, read],
  ['exclusive bound', { maximum: 5 }, { exclusiveMaximum: 5 }, written],
  ['pattern added', text, { ...text, pattern: '^a' }, written],
  ['items', { items: text }, { items: { type: 'integer' } }, both],
  [
    'items in places',
    { prefixItems: [text, text] },
    { prefixItems: [text, { type: 'integer' }] },
    both,
  ],
  [
    'items after those in places',
    { items: [text], additionalItems: text },
    { items: [text], additionalItems: false },
    written,
  ],
  [
    'choice added',
    { anyOf: [text, { type: 'integer' }] },
    { anyOf: [text, { type: 'integer' }, { type: 'object' }] },
    read,
  ],
  [
    'choice removed',
    { oneOf: [text, { type: 'integer' }, { type: 'object' }] },
    { oneOf: [text, { type: 'integer' }] },
    written,
  ],
  ['condition added', {}, { not: text }, written],
  ['condition removed', { dependentRequired: { a: ['b'] } }, {}, read],
  [
    'shared schema',
    { ...shared({ ...text }), properties: { a: { $ref: '#/$defs/line' } } },
    {
      ...shared({ type: 'integer' }),
      properties: { a: { $ref: '#/$defs/line' } },
    },
    both,
  ],
  [
    'schema shared by an anchor',
    { ...shared({ ...text }), properties: { a: { $ref: '#line' } } },
    { ...shared({ type: 'integer' }), properties: { a: { $ref: '#line' } } },
    both,
  ],
  [
    'schema shared by its full address',
    {
      ...shared({ ...text }),
      items: { $ref: 'https://example.com/order.json#/$defs/line' },
    },
    {
      ...shared({ type: 'integer' }),
      items: { $ref: 'order.json#/$defs/line' },
    },
    both,
  ],
  [
    'the same, moved into a shared schema',
    { properties: { a: text } },
    {
      definitions: { A: text },
      properties: { a: { $ref: '#/definitions/A' } },
    },
    neither,
  ],
  [
    'allOf merged',
    { allOf: [text, { minLength: 1 }] },
    { ...text, minLength: 1 },
    neither,
  ],
  [
    'a schema inside of itself',
    { properties: { next: { $ref: '#' }, name: text } },
    { properties: { next: { $ref: '#' }, name: { type: 'integer' } } },
    both,
  ],
  [
    'words',
    { ...text, title: 'a' },
    { ...text, title: 'b', description: 'c' },
    neither,
  ],
  [
    'another dialect',
    { $schema: 'http://json-schema.org/draft-07/schema#', ...text },
    { $schema: 'https://json-schema.org/draft/2020-12/schema', ...text },
    neither,
  ],
  [
    'a definition that nothing uses',
    { ...text, $defs: { a: text } },
    { ...text, $defs: {} },
    neither,
  ],
];

describe('JSON Schema', () => {
  it.each(rows)('%s', async (_, old, now, breaks) => {
    const { changes } = await diffContracts(
      JSON.stringify(old),
      JSON.stringify(now),
      { type: 'jsonschema' },
    );

    const found = (beginning: string) =>
      changes
        .filter(({ level }) => level === 'breaking')
        .some(({ rule }) => rule.startsWith(beginning));
    expect({
      written: found('request-'),
      read: found('response-'),
    }).toEqual(breaks);
    expect(changes).not.toEqual([]);
  });

  it('finds nothing between schemas that are equal', async () => {
    const { verdict } = await diffContracts(
      '{"type": "object", "required": ["a", "b"]}',
      'required: [a, b]\ntype: object\n',
    );

    expect(verdict).toBe('none');
  });

  it('says where, when and what', async () => {
    const { changes } = await diffContracts(
      JSON.stringify(object({ a: object({ b: text }) })),
      JSON.stringify(object({ a: object({ b: { ...text, maxLength: 3 } }) })),
    );

    expect(changes[0]).toMatchObject({
      level: 'breaking',
      rule: 'request-property-max-length-set',
      path: 'when written › property "a" › property "b"',
    });
  });

  it('names no user of a shared schema, for there is none', async () => {
    const schema = (type: string) =>
      JSON.stringify({
        definitions: { A: { type } },
        properties: { a: { $ref: '#/definitions/A' } },
      });

    const { changes } = await diffContracts(schema('string'), schema('object'));

    expect(changes[0]).toMatchObject({
      path: 'schema "A"',
      message: 'The type changed from string to object.',
    });
  });
});
