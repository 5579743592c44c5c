import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { Response } from 'supertest';
import { parse } from 'yaml';

type Described = Record<string, any>;

const document: Described = parse(
  readFileSync(join(__dirname, '../../schema/openapi.yaml'), 'utf8'),
);
const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: { 'date-time': text => !Number.isNaN(Date.parse(text)) },
}).addSchema(document, 'openapi');

/** Fails for an answer that is not as openapi.yaml describes it. */
export function assertDescribed(response: Response): void {
  const { method, url } = (response as Described).request;
  const path = new URL(url).pathname.replace(/^.*?\/v1/, '');
  const name = `${response.status} of ${method} ${path}`;
  const place = findPlace(path, method.toLowerCase(), response.status);
  if (!place) {
    throw new Error(`openapi.yaml does not describe ${name}`);
  }
  const [type] = (response.headers['content-type'] ?? '').split(';');
  if (!place.response.content) {
    if (response.text) {
      throw new Error(`openapi.yaml describes ${name} as empty`);
    }
    return;
  }
  if (!place.response.content[type]) {
    throw new Error(`openapi.yaml does not describe ${name} as "${type}"`);
  }
  const isValid = ajv.compile({
    $ref: `openapi${place.pointer}/content/${escape(type)}/schema`,
  });
  if (!isValid(response.body)) {
    const problems = ajv.errorsText(isValid.errors);
    throw new Error(`openapi.yaml describes ${name} otherwise: ${problems}`);
  }
}

/** Where an answer is described, which may be a part that several share. Paths without parameters go first. */
function findPlace(path: string, method: string, status: number) {
  const template = Object.keys(document.paths)
    .sort((a, b) => a.split('{').length - b.split('{').length)
    .find(known =>
      new RegExp(`^${known.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
    );
  const response =
    template && document.paths[template][method]?.responses[status];
  if (!response) {
    return undefined;
  }
  const shared: string | undefined = response.$ref;
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
