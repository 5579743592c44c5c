import { NotFoundError } from '@backstage/errors';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { KitFile } from './KitFile';

/**
 * Reads all files below a folder. Links are left out: a kit is data, and must not reach beyond its folder.
 *
 * @throws NotFoundError if there is no such folder
 * @public
 */
export async function readFolder(folder: string): Promise<KitFile[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  }).catch(() => {
    throw new NotFoundError(`There is no folder ${folder}`);
  });
  const files = entries.filter(entry => entry.isFile());
  return await Promise.all(
    files.map(async entry => {
      const file = path.join(entry.parentPath, entry.name);
      const [content, { mode }] = await Promise.all([
        readFile(file),
        stat(file),
      ]);
      return {
        path: path.relative(folder, file).split(path.sep).join('/'),
        content,
        executable: (mode & 0o100) !== 0,
      };
    }),
  );
}
