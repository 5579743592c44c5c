import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDir } from '../lib/places.mjs';
import { createOrganisation } from './createOrganisation.mjs';
import { listRelations } from './listRelations.mjs';

const PER_FILE = 1000;

/**
 * Writes an organisation into catalog files.
 *
 * @returns the files, and the relations to be expected of each entity
 */
export function writeOrganisation(dir, count, options) {
  ensureDir(dir);
  const entities = createOrganisation(count, options);
  const files = [];
  for (let start = 0; start < entities.length; start += PER_FILE) {
    const file = join(dir, `organisation-${start / PER_FILE}.yaml`);
    const documents = entities
      .slice(start, start + PER_FILE)
      // JSON is YAML.
      .map(entity => JSON.stringify(entity, undefined, 1));
    writeFileSync(file, documents.join('\n---\n'));
    files.push(file);
  }
  return { entities, files, relations: listRelations(entities) };
}
