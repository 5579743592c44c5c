import { readdir } from 'node:fs/promises';

/** Names of the folders in a folder, but for hidden ones and links. */
export async function listFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
}
