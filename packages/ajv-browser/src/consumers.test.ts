/** @jest-environment node */
import { customizeValidator } from '@rjsf/validator-ajv8';
import addErrorMessages from 'ajv-errors';
import type RealAjv from 'ajv';
import { Ajv } from './Ajv';

function createValidators() {
  const theirs = customizeValidator<any>();
  const ours = customizeValidator<any>({
    AjvClass: Ajv as unknown as typeof RealAjv,
  });
  for (const { ajv } of [ours, theirs] as any[]) addErrorMessages(ajv);
  return { ours, theirs };
}

const kit = {
  title: 'A service',
  required: ['name', 'owner'],
  definitions: { port: { type: 'integer', minimum: 1024, title: 'Port' } },
  properties: {
    name: {
      title: 'Name',
      type: 'string',
      pattern: '^[a-z][a-z0-9-]*$',
      maxLength: 20,
      errorMessage: { pattern: 'Use small letters, digits and hyphens' },
    },
    owner: { title: 'Owner', type: 'string', format: 'email' },
    port: { $ref: '#/definitions/port' },
    database: { type: 'string', enum: ['none', 'postgres'], default: 'none' },
  },
  dependencies: {
    database: {
      oneOf: [
        { properties: { database: { const: 'none' } } },
        {
          properties: {
            database: { const: 'postgres' },
            size: { type: 'string', enum: ['small', 'large'] },
          },
          required: ['size'],
        },
      ],
    },
  },
} as const;

describe('forms that check with this Ajv', () => {
  it.each<[string, object | undefined]>([
    ['nothing', undefined],
    ['an empty form', {}],
    ['an emptied field', { name: undefined, owner: 'a@example.com' }],
    ['a good form', { name: 'api', owner: 'a@example.com', port: 8080 }],
    ['bad values', { name: 'My Service', owner: 'nobody', port: 80 }],
    [
      'a choice without what it needs',
      { name: 'api', owner: 'a@example.com', database: 'postgres' },
    ],
  ])('get the errors they got before: %s', (_, data) => {
    const { ours, theirs } = createValidators();
    const uiSchema = { owner: { 'ui:title': 'Who looks after it' } };

    const answer = (validator: typeof ours) =>
      JSON.parse(
        JSON.stringify(
          validator.validateFormData(
            data,
            kit as any,
            undefined,
            undefined,
            uiSchema,
          ),
          (key, value) => (key === 'emUsed' ? undefined : value),
        ),
      );

    expect(answer(ours)).toEqual(answer(theirs));
  });

  it('find the option that fits the data', () => {
    const { ours, theirs } = createValidators();
    const options = kit.dependencies.database.oneOf as any;
    const datas = [{ database: 'none' }, { database: 'postgres' }, {}];

    const answer = (validator: typeof ours) =>
      datas.map(data =>
        options.map((option: any) =>
          validator.isValid(
            { allOf: [option, { properties: kit.properties }] } as any,
            data,
            kit as any,
          ),
        ),
      );

    expect(answer(ours)).toEqual(answer(theirs));
    expect(answer(ours)[0]).toEqual([true, false]);
  });

  it('are told when the schema itself is wrong', () => {
    const { ours, theirs } = createValidators();
    const wrong = { properties: { name: { type: 'text' } } } as any;

    expect(ours.validateFormData({}, wrong)).toEqual(
      theirs.validateFormData({}, wrong),
    );
    expect(ours.validateFormData({}, wrong).errors).toHaveLength(1);
  });
});
