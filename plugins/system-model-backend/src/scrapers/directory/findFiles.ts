import { Dirent } from 'node:fs';
import { opendir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

const DEPTH = 10;
const ENTRIES = 50_000;
const FILES = 500;
const SKIPPED = ['node_modules', '.git'];

/** A file that may be read. */
export type FoundFile = {
  /** Relative to the folder, with slashes. */
  readonly path: string;
  /** Where it really is. */
  readonly target: string;
  readonly size: number;
  /** Milliseconds. */
  readonly modifiedAt: number;
};

/**
 * Finds files below a folder, sorted by path. Links to folders are not followed,
 * nor are links that lead out of it.
 *
 * @param folder - Without links in its path
 * @throws Error if there is too much to look at
 */
export async function findFiles(
  folder: string,
  options: { isWanted: (path: string) => boolean; isDeep: boolean },
): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  let entries = 0;
  const visit = async (path: string, depth: number): Promise<void> => {
    for await (const entry of await opendir(join(folder, path))) {
      entries += 1;
      if (entries > ENTRIES || files.length > FILES) {
        throw new Error(
          `There are more than ${ENTRIES} files or ${FILES} manifests in it: expected the files of one repository`,
        );
      }
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (options.isDeep && depth < DEPTH && !SKIPPED.includes(entry.name)) {
          await visit(below, depth + 1);
        }
      } else if (options.isWanted(below)) {
        const file = await findFile(folder, below, entry);
        files.push(...(file ? [file] : []));
      }
    }
  };
  await visit('', 0);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function findFile(
  folder: string,
  path: string,
  entry: Dirent,
): Promise<FoundFile | undefined> {
  const target = entry.isSymbolicLink()
    ? await realpath(join(folder, path)).catch(() => undefined)
    : join(folder, path);
  if (!target?.startsWith(folder + sep)) {
    return undefined;
  }
  const found = await stat(target);
  return found.isFile()
    ? { path, target, size: found.size, modifiedAt: found.mtimeMs }
    : undefined;
}
