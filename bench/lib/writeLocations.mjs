import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KINDS = [
  'API',
  'Component',
  'Domain',
  'Group',
  'Resource',
  'System',
  'User',
];

/** A configuration file by which either portal takes the given files for its whole catalog. */
export function writeLocations(dataDir, files) {
  const locations = files.map(target => ({
    type: 'file',
    target,
    rules: [{ allow: KINDS }],
  }));
  const file = join(dataDir, 'locations.yaml');
  // JSON is YAML.
  writeFileSync(file, JSON.stringify({ catalog: { locations } }));
  return file;
}
