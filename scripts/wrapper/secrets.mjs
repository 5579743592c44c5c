import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from './Trouble.mjs';

const NAMES = ['BACKEND_SECRET', 'FORGE_TOKEN', 'POSTGRES_PASSWORD'];

export const secretsFile = dataDir => join(dataDir, 'secrets.env');

function parse(text) {
  const lines = text.split('\n').filter(line => /^[A-Z_]+=/.test(line));
  return Object.fromEntries(
    lines.map(line => [
      line.slice(0, line.indexOf('=')),
      line.slice(line.indexOf('=') + 1).trim(),
    ]),
  );
}

function read(file) {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') {
      return {};
    }
    throw new Trouble(
      `The secrets in ${file} cannot be read (${error.code}). Make the file readable for this user, or choose another directory with --data DIR.`,
    );
  }
}

/** Reads the secrets of a data directory; those that are missing are made up once and kept. */
export function ensureSecrets(dataDir) {
  const file = secretsFile(dataDir);
  const secrets = read(file);
  const missing = NAMES.filter(name => !secrets[name]);
  for (const name of missing) {
    secrets[name] = randomBytes(32).toString('hex');
  }
  if (missing.length > 0) {
    const text = Object.entries(secrets).map(([k, v]) => `${k}=${v}\n`);
    writeFileSync(`${file}.new`, text.join(''), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  chmodSync(file, 0o600);
  return secrets;
}
