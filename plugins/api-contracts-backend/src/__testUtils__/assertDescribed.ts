import { readFileSync } from 'fs';
import { join } from 'path';
import Ajv2020 from 'ajv/dist/2020';
import { load } from 'js-yaml';
import { Response } from 'supertest';

type Described = Record<string, any>;

const document = load(
  readFileSync(join(__dirname, '../schema/openapi.yaml'), 'utf8'),
) as Described;
const ajv = new Ajv2020({ strict: false, allErrors: true }).addSchema(
  document,
  'openapi',
);

/**
 * Fails for an answer that is not as openapi.yaml describes it.
 *
 * @param operation - Method and path, as in `post /try`
 */
export function assertDescribed(operation: string, response: Response): void {
  const [method, path] = operation.split(' ');
  const described = resolve(
    document.paths[path][method].responses[response.status],
  );
  const [type] = (response.headers['content-type'] ?? '').split(';');
  const schema = described?.content?.[type]?.schema;
  if (!schema) {
    throw new Error(
      `openapi.yaml describes no ${response.status} ${type} of ${operation}`,
    );
  }
  const isValid = ajv.compile(inDocument(schema));
  // Lines are no body that supertest knows: who asks for them gets their text.
  const values =
    typeof response.body === 'string'
      ? response.body
          .trim()
          .split('\n')
          .map(line => JSON.parse(line))
      : [response.body];
  for (const value of values) {
    if (!isValid(value)) {
      throw new Error(
        `${operation} answered ${
          response.status
        } otherwise than openapi.yaml says: ${ajv.errorsText(isValid.errors)}`,
      );
    }
  }
}

function resolve(described: Described | undefined): Described | undefined {
  const name = described?.$ref?.split('/').at(-1);
  return name ? document.components.responses[name] : described;
}

function inDocument(schema: Described): Described {
  return schema.$ref ? { $ref: `openapi${schema.$ref}` } : schema;
}
