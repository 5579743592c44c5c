import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Changes with any file below a folder. */
export function hashFolder(dir, hash = createHash('sha256'), path = '') {
  const entries = readdirSync(join(dir, path), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = join(path, entry.name);
    hash.update(below).update('\0');
    if (entry.isDirectory() && entry.name !== '.git') {
      hashFolder(dir, hash, below);
    } else if (entry.isFile()) {
      hash.update(readFileSync(join(dir, below)));
    }
  }
  return hash;
}
