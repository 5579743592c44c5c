import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DocsInputError } from '../errors';
import { readTextFile } from './readTextFile';
import { SourceFile } from './sourceFile';

const MAX_CONFIG_BYTES = 512 * 1024;
const CONFIG_NAMES = ['mkdocs.yml', 'mkdocs.yaml'];

/** The folder to build from, with what lies at its top. */
export type InputFolder = {
  readonly absolutePath: string;
  readonly configText?: string;
  /** The README beside `mkdocs.yml`. */
  readonly readme?: SourceFile;
};

async function readConfig(
  folder: string,
  names: readonly string[],
): Promise<string | undefined> {
  const name = CONFIG_NAMES.find(n => names.includes(n));
  if (!name) {
    return undefined;
  }
  const text = await readTextFile(join(folder, name), MAX_CONFIG_BYTES);
  if (text === undefined) {
    throw new DocsInputError(
      `${name} cannot be read: expected a regular file (not a symbolic link) of at most ${
        MAX_CONFIG_BYTES / 1024
      } KiB.`,
    );
  }
  return text;
}

/**
 * Opens the folder to build from.
 *
 * @throws DocsInputError if it is not a folder or `mkdocs.yml` cannot be read
 */
export async function openInput(inputDir: string): Promise<InputFolder> {
  const absolutePath = await realpath(inputDir).catch(() => undefined);
  if (!absolutePath || !(await stat(absolutePath)).isDirectory()) {
    throw new DocsInputError(
      'The folder that should hold the documentation does not exist.',
    );
  }
  const names = await readdir(absolutePath);
  const configText = await readConfig(absolutePath, names);

  const readmeName = names.filter(n => /^readme\.md$/i.test(n)).sort()[0];
  const readmePath = readmeName && join(absolutePath, readmeName);
  const readmeStat = readmePath && (await lstat(readmePath));
  return {
    absolutePath,
    configText,
    readme:
      readmePath && readmeStat && readmeStat.isFile()
        ? {
            path: readmeName,
            repositoryPath: readmeName,
            absolutePath: readmePath,
            size: readmeStat.size,
            mtimeMs: readmeStat.mtimeMs,
          }
        : undefined,
  };
}

/**
 * Finds the documentation folder, refusing to go through a symbolic link.
 *
 * @param docsDir - Relative and already known not to leave the input folder
 * @returns Its absolute path, or `undefined` when there is no such folder
 */
export async function findDocsFolder(
  inputDir: string,
  docsDir: string,
): Promise<string | undefined> {
  let current = inputDir;
  for (const segment of docsDir.split('/').filter(s => s !== '.')) {
    current = join(current, segment);
    const found = await lstat(current).catch(() => undefined);
    if (found?.isSymbolicLink()) {
      throw new DocsInputError(
        `docs_dir "${docsDir}" is reached through a symbolic link, which is not followed; use a real folder.`,
      );
    }
    if (!found?.isDirectory()) {
      return undefined;
    }
  }
  return current;
}
