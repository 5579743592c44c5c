import { posix } from 'node:path';
import { SiteConfig } from '../config/siteConfig';
import { DocsInputError } from '../errors';
import { BuildLimits } from '../options';
import { FindingLog } from '../report/findings';
import { createFileFilter } from './fileFilter';
import { findDocsFolder, InputFolder } from './openInput';
import { isMarkdown, SourceFile } from './sourceFile';
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

/**
 * Lists every file a site is made of.
 *
 * @remarks
 *
 * A README beside `mkdocs.yml` becomes the home page when the documentation
 * folder has none, and the whole site when there is no such folder.
 *
 * @throws DocsInputError if there is nothing to build or too much
 */
export async function collectSources(
  input: InputFolder,
  config: SiteConfig,
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
  const filter = createFileFilter(config.files, config.navFiles);
  const isConfig = (path: string) => docsDir === '.' && CONFIG_FILE.test(path);
  const all = await walkFolder(
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
