import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDir } from '../lib/places.mjs';
import { AREAS, THINGS } from './words.mjs';

const PER_FILE = 1000;
const PATHS = 10;

const upperFirst = word => word[0].toUpperCase() + word.slice(1);

const body = name => ({
  'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
});

/** An OpenAPI document of twenty operations, about 22 kB of JSON. */
function createDefinition(i) {
  const area = AREAS[i % AREAS.length];
  const paths = {};
  const schemas = {
    Problem: {
      type: 'object',
      properties: { type: {}, title: {}, status: {}, detail: {} },
    },
  };
  for (let n = 0; n < PATHS; n++) {
    const thing = THINGS[(i + n) % THINGS.length];
    const name = `${upperFirst(thing)}${n}`;
    const describe = verb => ({
      operationId: `${verb}${name}Of${i}`,
      summary: `${upperFirst(verb)} the ${thing} of the ${area}`,
      description: `Whoever asks has to own the ${thing}, or be one of the ${area} people; what is held or closed is not changed any more.`,
      tags: [thing],
      responses: {
        200: { description: `The ${thing}`, content: body(name) },
        400: { description: 'A mistake', content: body('Problem') },
      },
    });
    paths[`/${area}-${i}/${thing}-${n}/{${thing}Id}`] = {
      parameters: [
        { name: `${thing}Id`, in: 'path', schema: { type: 'string' } },
      ],
      get: describe('get'),
      put: {
        ...describe('replace'),
        requestBody: { content: body(name) },
      },
    };
    schemas[name] = {
      type: 'object',
      required: ['id', 'state'],
      properties: {
        id: { type: 'string', format: 'uuid' },
        state: { type: 'string', enum: ['open', 'held', 'closed'] },
        changedAt: { type: 'string', format: 'date-time' },
        [`${thing}Code`]: { type: 'string', description: 'Of the list' },
      },
    };
  }
  return JSON.stringify(
    {
      openapi: '3.1.0',
      info: { title: `${area} ${i}`, version: '1.0.0' },
      paths,
      components: { schemas },
    },
    undefined,
    1,
  );
}

/**
 * Writes catalog files of APIs with twenty operations each, whose ids end with `Of` and the number of the API. Their
 * definitions stand beside them, as they do in repositories.
 *
 * @returns the catalog files
 */
export function writeApis(dir, count) {
  ensureDir(dir);
  const entities = Array.from({ length: count }, (_, i) => {
    const definition = `api-${i}.json`;
    writeFileSync(join(dir, definition), createDefinition(i));
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: { name: `api-${i}` },
      spec: {
        type: 'openapi',
        lifecycle: 'production',
        owner: 'group:default/owners',
        definition: { $text: `./${definition}` },
      },
    };
  });
  const files = [];
  for (let start = 0; start < count; start += PER_FILE) {
    const file = join(dir, `apis-${start / PER_FILE}.yaml`);
    const documents = entities.slice(start, start + PER_FILE);
    writeFileSync(file, documents.map(e => JSON.stringify(e)).join('\n---\n'));
    files.push(file);
  }
  return files;
}
