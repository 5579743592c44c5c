import { readFileSync } from 'fs';
import { join } from 'path';
import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';

const document = parse(
  readFileSync(join(__dirname, '../schema/openapi.yaml'), 'utf8'),
);
const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addSchema(close(document), 'openapi');

/** Parameters that may have slashes. */
const LONG = ['path', 'branch', 'tag', 'ref', 'sha', 'basehead', 'archive'];

const routes = Object.keys(document.paths)
  .map(template => ({
    template,
    pattern: new RegExp(
      `^${template.replace(/\{(\w+)\}/g, (_, name) =>
        LONG.includes(name) ? '.+' : '[^/]+',
      )}$`,
    ),
  }))
  // The more of a template is fixed, the more it means what it matches.
  .sort((a, b) => weigh(b.template) - weigh(a.template));

/**
 * Checks an answer against the description of the API.
 *
 * @param path - Below `/api/v1`, without the query
 */
export function assertContract(
  method: string,
  path: string,
  answer: { status: number; contentType: string; body: unknown },
): void {
  const route = routes.find(
    ({ template, pattern }) =>
      pattern.test(path) && document.paths[template][method.toLowerCase()],
  );
  if (!route) {
    if (answer.status !== 404) {
      throw new Error(`openapi.yaml does not know ${method} ${path}`);
    }
    return;
  }
  const { responses } = document.paths[route.template][method.toLowerCase()];
  const name = `${method} ${route.template} with ${answer.status}`;
  const declared = resolve(responses[answer.status]);
  if (!declared) {
    throw new Error(`openapi.yaml does not know ${name}`);
  }
  const schema = declared.content?.['application/json']?.schema;
  if (answer.contentType.includes('json')) {
    if (!schema) {
      throw new Error(`openapi.yaml knows no JSON for ${name}`);
    }
    const validate = ajv.compile(absolute(close(schema)));
    if (!validate(answer.body)) {
      throw new Error(
        `${name} is not as openapi.yaml says: ${ajv.errorsText(
          validate.errors,
        )}`,
      );
    }
  }
}

function resolve(value: any): any {
  return value?.$ref
    ? value.$ref
        .split('/')
        .slice(1)
        .reduce((at: any, key: string) => at[key], document)
    : value;
}

/** What the description does not name may not be in an answer. */
function close(schema: any): any {
  if (Array.isArray(schema)) {
    return schema.map(close);
  }
  if (schema === null || typeof schema !== 'object') {
    return schema;
  }
  const closed = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, close(value)]),
  );
  return closed.type && closed.properties
    ? { ...closed, additionalProperties: false }
    : closed;
}

function absolute(schema: any): any {
  return JSON.parse(
    JSON.stringify(schema).replace(/"#\/components/g, '"openapi#/components'),
  );
}

function weigh(template: string): number {
  return template.replace(/\{\w+\}/g, '').length;
}
