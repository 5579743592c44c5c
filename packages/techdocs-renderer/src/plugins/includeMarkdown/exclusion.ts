import { posix } from 'node:path';
import { asTexts } from '../../config/parseYaml';
import { SiteConfig } from '../../config/siteConfig';
import { RepositoryFiles } from '../../files/RepositoryFiles';
import {
  expandBraces,
  matchesPath,
  parsePathPattern,
} from '../../globs/matchPath';

/** Whether a file, by its path in the repository, is left out. */
export type Exclusion = (path: string) => boolean;

/**
 * Leaves out files that a pattern means, or whose folder it means.
 *
 * @param folder - What the patterns count from
 */
export function createExclusion(
  patterns: readonly string[],
  folder: string,
): Exclusion {
  const parsed = patterns
    .flatMap(pattern => RepositoryFiles.resolve(pattern, folder).path ?? [])
    .flatMap(expandBraces)
    .map(parsePathPattern);
  return path =>
    parsed.some(
      pattern =>
        matchesPath(pattern, path) || matchesPath(pattern, posix.dirname(path)),
    );
}

/** Leaves out what `mkdocs.yml` excludes for the plugin. */
export function readExclusion({
  plugins,
  docsDir,
}: Pick<SiteConfig, 'plugins' | 'docsDir'>): Exclusion {
  return createExclusion(
    asTexts(plugins.get('include-markdown')?.exclude),
    docsDir,
  );
}
