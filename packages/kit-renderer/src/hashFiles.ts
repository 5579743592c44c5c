import { createHash } from 'node:crypto';
import type { KitFile } from './KitFile';

/**
 * Hashes a tree: paths, contents and which files are executable. The order does not matter.
 *
 * @returns `sha256:` and 64 hexadecimal digits
 * @public
 */
export function hashFiles(files: readonly KitFile[]): string {
  const hash = createHash('sha256');
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, content, executable } of sorted) {
    hash.update(`${path}\0${executable ? 'x' : '-'}\0${content.length}\0`);
    hash.update(content);
  }
  return `sha256:${hash.digest('hex')}`;
}
