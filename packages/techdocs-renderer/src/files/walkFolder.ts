import { Dirent, lstatSync, opendirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { DocsInputError } from '../errors';
import { BuildLimits } from '../options';
import { FindingLog } from '../report/findings';
import { comparePaths, SourceFile } from './sourceFile';

// Written by tools, not by authors; only met when the documentation folder is
// the root of a repository. What is in the first holds credentials at times.
const SKIPPED_FOLDERS = new Set(['.git', 'node_modules', '__pycache__']);

// Files that are left out are looked at all the same.
const LOOKED_AT_PER_FILE = 10;

/** Which folder to list, and what of it. */
export type Walk = {
  readonly absoluteFolder: string;
  /** The same folder, relative to the one that holds `mkdocs.yml`. */
  readonly repositoryFolder: string;
  /** Folder of the documentation that its files belong in, `''` for itself. */
  readonly prefix: string;
  readonly isWanted: (path: string) => boolean;
  /** Whether something below a folder may be wanted. */
  readonly isEntered: (folder: string) => boolean;
};

type WalkState = {
  readonly walk: Walk;
  readonly limits: BuildLimits;
  readonly log: FindingLog;
  readonly files: SourceFile[];
  lookedAt: number;
};

/** One after the other, because a folder may hold millions. */
function* entriesOf(folder: string): Generator<Dirent> {
  const listing = opendirSync(folder);
  try {
    for (
      let entry = listing.readSync();
      entry !== null;
      entry = listing.readSync()
    ) {
      yield entry;
    }
  } finally {
    listing.closeSync();
  }
}

function walkInto(state: WalkState, folder: string, depth: number): void {
  const { walk, limits, log, files } = state;
  const inDocs = (path: string) => posix.join(walk.prefix, path);
  if (depth > limits.maxDepth) {
    log.add({
      code: 'file-skipped',
      file: inDocs(folder),
      message: `Folders are read ${limits.maxDepth} levels deep; what lies below is left out.`,
    });
    return;
  }
  for (const entry of entriesOf(join(walk.absoluteFolder, folder))) {
    const below = folder ? `${folder}/${entry.name}` : entry.name;
    const path = inDocs(below);
    if (SKIPPED_FOLDERS.has(entry.name)) {
      continue;
    }
    if (entry.isDirectory()) {
      if (walk.isEntered(path)) {
        walkInto(state, below, depth + 1);
      }
      continue;
    }
    state.lookedAt++;
    const isWanted = walk.isWanted(path);
    if (
      (isWanted && files.length >= limits.maxFiles) ||
      state.lookedAt > limits.maxFiles * LOOKED_AT_PER_FILE
    ) {
      throw new DocsInputError(
        `The documentation folder holds more than ${limits.maxFiles} files, which is the limit.`,
      );
    }
    if (isWanted && entry.isFile()) {
      const absolutePath = join(walk.absoluteFolder, below);
      const { size, mtimeMs } = lstatSync(absolutePath);
      const repositoryPath = posix.join(walk.repositoryFolder, below);
      files.push({ path, repositoryPath, absolutePath, size, mtimeMs });
    } else if (isWanted) {
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
  walk: Walk,
  limits: BuildLimits,
  log: FindingLog,
): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  walkInto({ walk, limits, log, files, lookedAt: 0 }, '', 1);
  return files.sort((a, b) => comparePaths(a.path, b.path));
}
