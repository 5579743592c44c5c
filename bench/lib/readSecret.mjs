import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One of the secrets that Fairway made for itself in its data directory. */
export function readSecret(dataDir, name) {
  const secrets = readFileSync(join(dataDir, 'data/secrets.env'), 'utf8');
  return new RegExp(`^${name}=(.+)$`, 'm').exec(secrets)[1].trim();
}
