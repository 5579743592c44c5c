import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { DocsInputError } from '../errors';
import { BuildLimits } from '../options';
import { FindingLog } from '../report/findings';
import { comparePaths, SourceFile } from './sourceFile';

// Written by tools, not by authors; only met when the documentation folder is
// the root of a repository.
const SKIPPED_FOLDERS = new Set(['node_modules', '__pycache__']);

type Walk = {
  readonly limits: BuildLimits;
  readonly log: FindingLog;
  readonly files: SourceFile[];
};

async function walk(
  { limits, log, files }: Walk,
  absoluteFolder: string,
  folder: string,
  depth: number,
): Promise<void> {
  if (depth > limits.maxDepth) {
    log.add({
      code: 'file-skipped',
      file: folder,
      message: `Folders are read ${limits.maxDepth} levels deep; what lies below is left out.`,
    });
    return;
  }
  for await (const entry of await opendir(absoluteFolder)) {
    // As MkDocs: files that start with a dot are not part of the site.
    if (entry.name.startsWith('.') || SKIPPED_FOLDERS.has(entry.name)) {
      continue;
    }
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    const absolutePath = join(absoluteFolder, entry.name);
    if (entry.isDirectory()) {
      await walk({ limits, log, files }, absolutePath, path, depth + 1);
    } else if (entry.isFile()) {
      if (files.length >= limits.maxFiles) {
        throw new DocsInputError(
          `The documentation folder holds more than ${limits.maxFiles} files, which is the limit.`,
        );
      }
      const { size, mtimeMs } = await lstat(absolutePath);
      files.push({ path, absolutePath, size, mtimeMs });
    } else {
      log.add({
        code: 'file-skipped',
        file: path,
        message: entry.isSymbolicLink()
          ? 'Symbolic links are not followed; copy the file instead.'
          : 'Not a regular file.',
      });
    }
  }
}

/**
 * Lists the regular files below a folder, in stable order.
 *
 * @throws DocsInputError if there are more files than allowed
 */
export async function walkFolder(
  absoluteFolder: string,
  limits: BuildLimits,
  log: FindingLog,
): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  await walk({ limits, log, files }, absoluteFolder, '', 1);
  return files.sort((a, b) => comparePaths(a.path, b.path));
}
