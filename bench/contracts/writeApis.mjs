import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDir } from '../lib/places.mjs';
import { createDefinition } from '../organisation/createDefinition.mjs';
import { AREAS, THINGS } from '../organisation/words.mjs';

const PER_FILE = 1000;

const wordsOf = i => [
  AREAS[i % AREAS.length],
  `${THINGS[Math.floor(i / AREAS.length) % THINGS.length]}${i}`,
];

/** The n-th definition of the i-th API, which differ as those of a living API do: a version and a field more. */
export function createIteration(i, n) {
  const [area, thing] = wordsOf(i);
  const document = JSON.parse(createDefinition(area, thing));
  document.info.version = `1.${n}.0`;
  for (let field = 0; field < n; field++) {
    document.components.schemas[thing].properties[`field${field}`] = {
      type: 'string',
      description: `Field ${field} of the ${thing}, since version 1.${
        field + 1
      }.0`,
    };
  }
  return JSON.stringify(document, undefined, 1);
}

/** Writes APIs into catalog files. */
export function writeApis(dir, count) {
  ensureDir(dir);
  const refs = [];
  const files = [];
  for (let start = 0; start < count; start += PER_FILE) {
    const entities = Array.from(
      { length: Math.min(PER_FILE, count - start) },
      (_, at) => {
        const i = start + at;
        const name = `${wordsOf(i).join('-')}-api`;
        refs.push(`api:default/${name}`);
        return {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'API',
          metadata: { name, description: `The ${wordsOf(i).join(' ')}` },
          spec: {
            type: 'openapi',
            lifecycle: 'production',
            owner: 'user:default/guest',
            definition: createIteration(i, 0),
          },
        };
      },
    );
    const file = join(dir, `apis-${start / PER_FILE}.yaml`);
    // JSON is YAML.
    writeFileSync(
      file,
      entities
        .map(entity => JSON.stringify(entity, undefined, 1))
        .join('\n---\n'),
    );
    files.push(file);
  }
  return { files, refs };
}
