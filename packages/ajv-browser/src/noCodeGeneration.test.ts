import { apiEntityV1alpha1Validator } from '@backstage/catalog-model';
import { customizeValidator } from '@rjsf/validator-ajv8';
import RealAjv from 'ajv';
import addErrorMessages from 'ajv-errors';
import { Ajv } from './Ajv';

// These tests run as in a browser: what depends on Ajv gets the stand-in, by way of `resolutions` and `exports`.
describe('a page that forbids generated code', () => {
  const { Function: original } = globalThis;

  beforeEach(() => {
    // What `script-src 'self'` does to `new Function`, as Node cannot be told to.
    globalThis.Function = new Proxy(original, {
      apply: () => {
        throw new EvalError('generated code is forbidden');
      },
      construct: () => {
        throw new EvalError('generated code is forbidden');
      },
    });
  });

  afterEach(() => {
    globalThis.Function = original;
  });

  it('cannot use Ajv itself', () => {
    expect(() => new RealAjv({ logger: false }).compile({})).toThrow(
      'generated code is forbidden',
    );
  });

  it('can check the forms of starter kits', () => {
    const validator = customizeValidator<{ name: string }>();
    addErrorMessages(validator.ajv);

    const { errors } = validator.validateFormData(
      { name: 'My Service' },
      {
        properties: {
          name: {
            type: 'string',
            pattern: '^[a-z]+$',
            errorMessage: 'Use small letters',
          } as {},
          mail: { type: 'string', format: 'email' },
        },
      },
    );

    expect(validator.ajv).toBeInstanceOf(Ajv);
    expect(errors.map(error => error.stack)).toEqual([
      '.name Use small letters',
    ]);
  });

  it('can check entities', async () => {
    const api = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: { name: 'ports' },
      spec: {
        type: 'openapi',
        lifecycle: 'production',
        owner: 'harbour',
        definition: 'openapi: 3.1.0',
      },
    };

    await expect(apiEntityV1alpha1Validator.check(api)).resolves.toBe(true);
    await expect(
      apiEntityV1alpha1Validator.check({
        ...api,
        metadata: { ...api.metadata, name: '' },
      }),
    ).rejects.toThrow('/metadata/name must NOT have fewer than 1 characters');
    await expect(
      apiEntityV1alpha1Validator.check({ ...api, kind: 'Component' }),
    ).resolves.toBe(false);
  });
});
