import { posix } from 'node:path';
import { SiteConfig } from '../config/siteConfig';
import { DocsInputError } from '../errors';
import { BuildLimits } from '../options';
import { readExcludedFiles } from '../plugins/exclude/excludedFiles';
import { IncludedSite } from '../plugins/monorepo/includeSites';
import { FindingLog } from '../report/findings';
import { createFileFilter, FileFilter } from './fileFilter';
import { findDocsFolder, InputFolder } from './openInput';
import { comparePaths, isMarkdown, SourceFile } from './sourceFile';
import { walkFolder } from './walkFolder';

/** Everything that a site is made of. */
export type Sources = {
  /** Pages, and what is copied as it is. */
  readonly files: readonly SourceFile[];
  /** Files that only say something about the navigation. */
  readonly navFiles: readonly SourceFile[];
};

const CONFIG_FILE = /^mkdocs\.ya?ml$/;
const HOME_PAGE = /^(index|readme)\.[a-z]+$/i;

function hasHomePage(files: readonly SourceFile[]): boolean {
  return files.some(f => isMarkdown(f.path) && HOME_PAGE.test(f.path));
}

// Seen from the documentation folder, so that links and "edit" work out.
function asHomePage(readme: SourceFile, docsDir: string): SourceFile {
  return {
    ...readme,
    path: posix.join(posix.relative(docsDir, '.'), readme.path),
  };
}

function noDocs(input: InputFolder, docsDir: string): DocsInputError {
  return new DocsInputError(
    input.configText === undefined
      ? 'There is nothing to build: expected a mkdocs.yml, a docs folder with Markdown files, or a README.md.'
      : `The documentation folder "${docsDir}" does not exist. Add it with an index.md, or set docs_dir in mkdocs.yml to the folder that holds the Markdown files.`,
  );
}

function checkSize(files: readonly SourceFile[], limits: BuildLimits): void {
  if (files.length > limits.maxFiles) {
    throw new DocsInputError(
      `The documentation has more than ${limits.maxFiles} files, which is the limit.`,
    );
  }
  const total = files.reduce((sum, file) => sum + file.size, 0);
  if (total > limits.maxTotalBytes) {
    const mib = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
    throw new DocsInputError(
      `The documentation is ${mib(total)} MiB large, the limit is ${mib(
        limits.maxTotalBytes,
      )} MiB.`,
    );
  }
}

/** Lists the files of another site that is included, as part of this one. */
async function collectIncluded(
  site: IncludedSite,
  input: InputFolder,
  filter: FileFilter,
  limits: BuildLimits,
  log: FindingLog,
): Promise<readonly SourceFile[]> {
  const skip = (problem: string) => {
    log.add({
      code: 'include-skipped',
      file: 'mkdocs.yml',
      message: `The site "${site.prefix}" is left out: ${problem}`,
    });
    return [];
  };
  try {
    const folder = await findDocsFolder(input.absolutePath, site.docsDir);
    if (!folder) {
      return skip(`its documentation folder "${site.docsDir}" does not exist.`);
    }
    const walk = {
      absoluteFolder: folder,
      repositoryFolder: site.docsDir,
      prefix: site.prefix,
      isWanted: (path: string) =>
        filter.isIncluded(path) || filter.isNavFile(path),
      isEntered: filter.isEntered,
    };
    return await walkFolder(walk, limits, log);
  } catch (error) {
    if (error instanceof DocsInputError) {
      return skip(error.message);
    }
    throw error;
  }
}

/**
 * Lists every file a site is made of.
 *
 * @remarks
 *
 * A README beside `mkdocs.yml` becomes the home page when the documentation
 * folder has none, and the whole site when there is no such folder.
 *
 * @param included - Other sites of the same repository that are part of it
 * @throws DocsInputError if there is nothing to build or too much
 */
export async function collectSources(
  input: InputFolder,
  config: SiteConfig,
  included: readonly IncludedSite[],
  limits: BuildLimits,
  log: FindingLog,
): Promise<Sources> {
  const { docsDir } = config;
  const folder = await findDocsFolder(input.absolutePath, docsDir);
  if (!folder) {
    if (input.readme && docsDir === 'docs') {
      return { files: [asHomePage(input.readme, docsDir)], navFiles: [] };
    }
    throw noDocs(input, docsDir);
  }
  const isExcluded = readExcludedFiles(config.plugins.get('exclude'));
  const filter = createFileFilter(config.files, config.navFiles, isExcluded);
  const isConfig = (path: string) => docsDir === '.' && CONFIG_FILE.test(path);
  const own = await walkFolder(
    {
      absoluteFolder: folder,
      repositoryFolder: docsDir,
      prefix: '',
      isWanted: path =>
        !isConfig(path) && (filter.isIncluded(path) || filter.isNavFile(path)),
      isEntered: filter.isEntered,
    },
    limits,
    log,
  );
  const byPath = new Map(own.map(file => [file.path, file]));
  for (const site of included) {
    // Of two files at one place, the included one counts.
    for (const file of await collectIncluded(
      site,
      input,
      filter,
      limits,
      log,
    )) {
      byPath.set(file.path, file);
    }
  }
  const all = [...byPath.values()].sort((a, b) => comparePaths(a.path, b.path));
  const files = all.filter(file => filter.isIncluded(file.path));
  if (input.readme && !hasHomePage(files)) {
    files.push(asHomePage(input.readme, docsDir));
  }
  if (!files.some(file => isMarkdown(file.path))) {
    throw new DocsInputError(
      `The documentation folder "${docsDir}" holds no Markdown files. Add an index.md.`,
    );
  }
  checkSize(all, limits);
  return { files, navFiles: all.filter(file => filter.isNavFile(file.path)) };
}
