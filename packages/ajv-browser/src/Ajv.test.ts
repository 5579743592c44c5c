/** @jest-environment node */
import { Ajv } from './Ajv';

describe('Ajv', () => {
  it('resolves references between schemas known by name', () => {
    const ajv = new Ajv();
    ajv.addSchema([
      { $id: 'Name', type: 'string', minLength: 1 },
      {
        $id: 'Common',
        definitions: { port: { $id: '#port', type: 'integer', minimum: 1 } },
      },
    ]);
    ajv.addSchema({ definitions: { flag: { type: 'boolean' } } }, 'root');

    const validate = ajv.compile({
      properties: {
        name: { $ref: 'Name' },
        port: { $ref: 'Common#port' },
        flag: { $ref: 'root#/definitions/flag' },
      },
    });

    expect(validate({ name: 'a', port: 80, flag: true })).toBe(true);
    expect(validate({ name: '', port: 0, flag: 'no' })).toBe(false);
    expect(ajv.errorsText(validate.errors)).toBe(
      'data/name must NOT have fewer than 1 characters, data/port must be >= 1, data/flag must be boolean',
    );
  });

  it('follows a schema that contains itself', () => {
    const validate = new Ajv().compile({
      type: 'object',
      properties: { children: { type: 'array', items: { $ref: '#' } } },
    });

    expect(validate({ children: [{ children: [{}] }] })).toBe(true);
    expect(validate({ children: [{ children: [1] }] })).toBe(false);
    expect(validate.errors?.[0].instancePath).toBe('/children/0/children/0');
  });

  it('keeps, replaces and forgets schemas by name', () => {
    const ajv = new Ajv();
    ajv.addSchema({ type: 'string' }, 'kept');

    expect(ajv.getSchema('kept')?.('text')).toBe(true);
    expect(() => ajv.addSchema({ type: 'null' }, 'kept')).toThrow(
      'schema with key or id "kept" already exists',
    );

    ajv.removeSchema('kept').addSchema({ type: 'null' }, 'kept');
    expect(ajv.validate('kept', 'text')).toBe(false);
    expect(ajv.errorsText()).toBe('data must be null');

    ajv.removeSchema();
    expect(ajv.getSchema('kept')).toBeUndefined();
    expect(() => ajv.validate('kept', 'text')).toThrow(
      'no schema with key or ref "kept"',
    );
    expect(() => ajv.compile({ type: 'text' })).toThrow('schema is invalid');
  });

  it('does not take an inherited property for a given one', () => {
    const validate = new Ajv().compile({ required: ['constructor'] });

    expect(validate({})).toBe(false);
  });

  it('applies errorMessage only where ajv-errors asked for it', () => {
    const schema = { type: 'string', errorMessage: 'Words, please' };
    const plain = new Ajv().compile(schema);
    const worded = new Ajv()
      .addKeyword({ keyword: 'errorMessage' })
      .compile(schema);

    plain(1);
    worded(1);

    expect(plain.errors?.[0].message).toBe('must be string');
    expect(worded.errors?.[0].message).toBe('Words, please');
  });

  it('says so when asked for what it cannot do', () => {
    expect(() => new Ajv({ coerceTypes: true })).toThrow(
      'Ajv option coerceTypes is not supported in the browser',
    );
    expect(() => new Ajv().addKeyword({ keyword: 'even' })).toThrow(
      'Ajv keyword "even" is not supported in the browser',
    );
    expect(() =>
      new Ajv().addKeyword({ keyword: 'errorMessage' }).compile({
        errorMessage: 1,
      }),
    ).toThrow('errorMessage must be a string or an object, not number');
  });
});
