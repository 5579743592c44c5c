import { NotFoundError } from '@backstage/errors';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { Kit } from './Kit';
import type { KitFile } from './KitFile';
import { parseKit } from './parseKit';
import { readFolder } from './readFolder';

/** Folder of the files that kits share, beside the kits. */
const PARTS_FOLDER = 'parts';

/**
 * Lists the kits in a folder such as `templates/`.
 *
 * @returns Names of the folders that have a `template.yaml`, sorted
 * @public
 */
export async function listLocalKits(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(entry => entry.isDirectory())
      .map(async ({ name }) => {
        const files = await readdir(path.join(directory, name));
        return files.includes('template.yaml') ? [name] : [];
      }),
  );
  return found.flat().sort();
}

/**
 * Reads a kit and everything it is made of from a folder such as `templates/`.
 *
 * @throws NotFoundError if there is no such kit, naming those there are
 * @throws InputError if its `template.yaml` is not that of a kit
 * @public
 */
export async function readLocalKit(
  directory: string,
  name: string,
): Promise<{ kit: Kit; sources: KitFile[] }> {
  const names = await listLocalKits(directory);
  if (!names.includes(name)) {
    throw new NotFoundError(
      `There is no kit ${name} in ${directory}; there are ${names.join(', ')}`,
    );
  }
  const kit = parseKit(
    parse(await readFile(path.join(directory, name, 'template.yaml'), 'utf8')),
  );
  const skeleton = readFolder(path.join(directory, name, 'skeleton'));
  return {
    kit,
    sources: [...(await readParts(kit, directory)), ...(await skeleton)],
  };
}

/**
 * Reads the shared parts that a kit is laid over.
 *
 * @param directory - The folder that has the folder `parts`
 * @public
 */
export async function readParts(
  kit: Kit,
  directory: string,
): Promise<KitFile[]> {
  const folders = await Promise.all(
    kit.render.parts.map(part =>
      readFolder(path.join(directory, PARTS_FOLDER, part)),
    ),
  );
  return folders.flat();
}
