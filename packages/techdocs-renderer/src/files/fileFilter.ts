import { posix } from 'node:path';
import { FileRules } from '../config/siteConfig';
import { isFolderIgnored, isIgnored } from '../globs/ignoreRules';

/** Which files of the documentation folder are read. */
export type FileFilter = {
  /** Whether a file is part of the site. */
  readonly isIncluded: (path: string) => boolean;
  /** Whether a file says something about the navigation. */
  readonly isNavFile: (path: string) => boolean;
  /** Whether there may be such a file below a folder. */
  readonly isEntered: (folder: string) => boolean;
};

/**
 * Decides which files are read, from what `mkdocs.yml` excludes.
 *
 * @param navFiles - Names of files that say something about the navigation
 * @param isExcluded - What a plugin leaves out besides
 */
export function createFileFilter(
  { excluded, drafts }: FileRules,
  navFiles: ReadonlySet<string>,
  isExcluded: (path: string) => boolean,
): FileFilter {
  return {
    isIncluded: path =>
      !isIgnored(excluded, path) &&
      !isIgnored(drafts, path) &&
      !isExcluded(path),
    isNavFile: path => navFiles.has(posix.basename(path)),
    isEntered: folder => !isFolderIgnored(excluded, folder),
  };
}
