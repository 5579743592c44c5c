import { posix } from 'node:path';
import { RepositoryFiles } from '../../files/RepositoryFiles';
import { comparePaths } from '../../files/sourceFile';
import { sortNaturally } from '../../globs/naturalOrder';
import { PageInput } from '../../source/PageInput';
import { createExclusion, readExclusion } from './exclusion';

/** Files that one tag means, or why there are none. */
export type IncludedFiles =
  | { readonly paths: readonly string[]; readonly problem?: undefined }
  | { readonly paths?: undefined; readonly problem: string };

const GLOB = /[*?[{]/;

function sortPaths(paths: readonly string[], by: string): readonly string[] {
  const [, minus, kind, key] =
    /^(-)?(alpha|natural)?-?(path|name|extension)?$/.exec(by) ?? [];
  const keyOf = (path: string) => {
    if (key === 'name') {
      return posix.basename(path);
    }
    return key === 'extension' ? posix.extname(path) : path;
  };
  const sorted =
    kind === 'natural'
      ? sortNaturally(paths, keyOf)
      : [...paths].sort((a, b) => comparePaths(keyOf(a), keyOf(b)));
  return minus ? sorted.reverse() : sorted;
}

/**
 * Finds the files that a tag means.
 *
 * @remarks
 *
 * `./x` and `../x` count from the file that the tag stands in, everything else
 * from the documentation folder.
 *
 * @param from - The file that the tag stands in
 * @param choice - Patterns of files to leave out, and in which order they come
 */
export async function findIncluded(
  written: string,
  from: string,
  choice: { readonly exclude?: string; readonly order: string },
  { config, repository, inRepository }: PageInput,
): Promise<IncludedFiles> {
  const folderOf = (path: string) =>
    /^\.{1,2}\//.test(path) ? posix.dirname(from) : config.docsDir;
  const folder = folderOf(written);
  const resolved = RepositoryFiles.resolve(written, folder);
  if (resolved.path === undefined) {
    return resolved;
  }
  const path =
    folder === config.docsDir
      ? inRepository(written) ?? resolved.path
      : resolved.path;
  const { exclude, order } = choice;
  const exclusions = [
    readExclusion(config),
    createExclusion(exclude ? [exclude] : [], folderOf(exclude ?? '')),
  ];
  const isExcluded = (p: string) => exclusions.some(means => means(p));
  const found = await repository.read(path);
  if (found.text !== undefined || !GLOB.test(written)) {
    return isExcluded(path) ? { problem: 'is excluded' } : { paths: [path] };
  }
  const { paths, isCut } = await repository.list(resolved.path);
  if (isCut) {
    return { problem: 'is a pattern for which too many files were looked at' };
  }
  const kept = paths.filter(p => !isExcluded(p));
  return kept.length > 0
    ? { paths: sortPaths(kept, order) }
    : { problem: 'is a pattern that no file matches' };
}
