import Ajv, { ValidateFunction } from 'ajv';
import discovery from './discovery.json';

type Method = {
  readonly path: string;
  readonly httpMethod: string;
  readonly parameters: Record<string, unknown>;
  readonly mediaUpload?: unknown;
};

/** Of uploads and downloads as such, which every method of this API takes. */
const OF_ALL = ['uploadType', ...Object.keys(discovery.parameters)];

/** Holds requests and answers against what Google publishes of the API. */
export class Discovery {
  readonly #ajv = new Ajv({ strict: false, validateFormats: false });

  constructor() {
    this.#ajv.addSchema({ $id: 'api', $defs: toJsonSchema(discovery.schemas) });
  }

  /** @throws Error if the method does not take one of the parameters */
  assertRequest(name: keyof typeof discovery.methods, query: URLSearchParams) {
    const { parameters } = discovery.methods[name] as unknown as Method;
    const unknown = [...query.keys()].find(
      key => !(key in parameters) && !OF_ALL.includes(key),
    );
    if (unknown !== undefined) {
      throw new Error(`objects.${name} does not take "${unknown}"`);
    }
  }

  /** @throws Error if it is not what the API answers, or has what that does not have */
  assertResource(name: 'Object' | 'Objects', value: unknown) {
    const validate = this.#ajv.getSchema(
      `api#/$defs/${name}`,
    ) as ValidateFunction;
    if (!validate(value)) {
      throw new Error(`No ${name}: ${this.#ajv.errorsText(validate.errors)}`);
    }
  }
}

/** Discovery documents name schemas without a path, and say nothing of further properties. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(toJsonSchema);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value)
    .filter(([key, inner]) => key !== 'id' || typeof inner !== 'string')
    .map(([key, inner]) => [
      key,
      key === '$ref' ? `#/$defs/${inner}` : toJsonSchema(inner),
    ]);
  const schema = Object.fromEntries(entries);
  return schema.type === 'object' && schema.properties
    ? { additionalProperties: false, ...schema }
    : schema;
}
