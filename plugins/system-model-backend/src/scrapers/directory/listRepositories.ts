import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const DEPTH = 5;
const SKIPPED = ['node_modules', '.git'];

/** Paths of the git work trees below a folder, itself included; there are none within others. */
export async function listRepositories(root: string): Promise<string[]> {
  const found: string[] = [];
  const visit = async (path: string, depth: number): Promise<void> => {
    const entries = await readdir(join(root, path), { withFileTypes: true });
    // A folder, or a file in linked work trees.
    if (entries.some(({ name }) => name === '.git')) {
      found.push(path === '' ? '.' : path);
      return;
    }
    for (const entry of entries) {
      if (
        entry.isDirectory() &&
        depth < DEPTH &&
        !SKIPPED.includes(entry.name)
      ) {
        const below = path === '' ? entry.name : `${path}/${entry.name}`;
        await visit(below, depth + 1);
      }
    }
  };
  await visit('', 0);
  return found;
}
