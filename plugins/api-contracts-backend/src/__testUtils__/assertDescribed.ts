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
 */
export function assertDescribed(response: Response): void {
  const { method, url } = (response as Described).request;
  const path = new URL(url).pathname.replace(/^.*?\/v1/, '');
  const name = `${response.status} of ${method} ${path}`;
  const [type] = (response.headers['content-type'] ?? '').split(';');
  const place = findPlace(path, method.toLowerCase(), response.status);
  if (!place?.response?.content?.[type]?.schema) {
    throw new Error(`openapi.yaml does not describe ${name} as "${type}"`);
  }
  const isValid = ajv.compile({
    $ref: `openapi${place.pointer}/content/${escape(type)}/schema`,
  });
  for (const value of readValues(response, type)) {
    if (!isValid(value)) {
      const problems = ajv.errorsText(isValid.errors);
      throw new Error(`openapi.yaml describes ${name} otherwise: ${problems}`);
    }
  }
}

/** Where an answer is described, which may be a part that several share. */
function findPlace(path: string, method: string, status: number) {
  const template = Object.keys(document.paths).find(known =>
    new RegExp(`^${known.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  if (!template) {
    return undefined;
  }
  const response = document.paths[template][method]?.responses[status];
  const shared: string | undefined = response?.$ref;
  return shared
    ? {
        pointer: shared,
        response: document.components.responses[shared.split('/').at(-1)!],
      }
    : {
        pointer: `#/paths/${escape(template)}/${method}/responses/${status}`,
        response,
      };
}

/** As RFC 6901 writes a name in a pointer, within an address. */
function escape(name: string): string {
  return encodeURIComponent(name.replace(/~/g, '~0').replace(/\//g, '~1'));
}

function readValues(response: Response, type: string): unknown[] {
  if (type.endsWith('ndjson')) {
    // No body that supertest knows: who asks for lines gets their text.
    const lines: string = response.body;
    return lines
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
  }
  return [type.startsWith('text/') ? response.text : response.body];
}
