import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes what the renderer made into a folder that is empty or not there yet. */
export function writeTree(dir, files) {
  mkdirSync(dir, { recursive: true });
  for (const { path, content, executable } of files) {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: executable ? 0o755 : 0o644 });
  }
}
