import { createHash, Hash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseMkdocsYml } from '../config/parseMkdocsYml';
import { DEFAULT_LIMITS } from '../options';
import { RENDERER_REVISION } from '../output/metadata';
import { Pace } from '../output/Pace';
import { FindingLog } from '../report/findings';
import { createSourceStage } from '../source/createSourceStage';
import { createSiteIndex } from '../transform/siteIndex';
import { layoutPages } from './layoutPages';
import { loadSources } from './loadSources';
import { openInput } from './openInput';
import { readRegularFile } from './readTextFile';

/**
 * What documentation in a folder is made of at one time.
 *
 * @public
 */
export type DocsContent = {
  /** The same content gives the same hash on every machine. */
  readonly hash: string;
  /** Files that its pages include, or would if they were there. */
  readonly includedFiles: readonly string[];
  /** The stamp of this content, when these files are named. */
  readonly stamp: string;
};

/**
 * Tells whether documentation in a folder is what it was.
 *
 * @public
 */
export type DocsFingerprint = {
  /** Changes with any file's path, size or time; found without reading them. */
  readonly stamp: string;
  /** Reads all files, and finds out what else they include. */
  readonly readContent: () => Promise<DocsContent>;
};

async function stampFile(
  hash: Hash,
  root: string,
  path: string,
): Promise<void> {
  const found = await lstat(join(root, path)).catch(() => undefined);
  hash.update(`${path}\n${found?.size}\n${found?.mtimeMs}\n`);
}

/**
 * Takes the fingerprint of what {@link buildSite} would read.
 *
 * @param inputDir - As for a build
 * @param includedFiles - What the pages were found to include the last time
 * @throws DocsInputError if there is nothing to build or `mkdocs.yml` is broken
 * @public
 */
export async function fingerprintDocs(
  inputDir: string,
  includedFiles: readonly string[] = [],
): Promise<DocsFingerprint> {
  const log = new FindingLog(0);
  const limits = DEFAULT_LIMITS;
  const input = await openInput(inputDir);
  const configText = input.configText ?? '';
  const config = parseMkdocsYml(configText, '', log);
  const sources = await loadSources(input, config, limits, log);
  const { repository } = sources;
  const isPage = new Set(sources.files.map(file => file.path));
  const files = [
    ...sources.files,
    ...sources.navFiles.filter(file => !isPage.has(file.path)),
  ];

  const start = () =>
    createHash('sha256').update(`${RENDERER_REVISION}\n${configText}\n`);
  const takeStamp = async (included: Iterable<string>) => {
    const stamp = start();
    for (const { path, size, mtimeMs } of files) {
      stamp.update(`${path}\n${size}\n${mtimeMs}\n`);
    }
    for (const path of [...new Set(included)].sort()) {
      await stampFile(stamp, input.absolutePath, path);
    }
    return stamp.digest('hex');
  };
  // The settings of included sites, which are read already.
  const settings = repository.asked;

  const readContent = async (): Promise<DocsContent> => {
    const hash = start();
    const layout = layoutPages(sources.files, log);
    const pages = new Map(layout.pages.map(page => [page.path, page]));
    const prepare = await createSourceStage(
      {
        config,
        index: createSiteIndex(layout, config.docsDir),
        repository,
        inRepository: path => pages.get(path)?.repositoryPath,
        limits,
        log,
        known: {},
      },
      () => undefined,
      new Pace(limits.maxSeconds),
    );
    for (const { path, size, absolutePath } of files) {
      const content = await readRegularFile(absolutePath, limits.maxAssetBytes);
      hash.update(`${path}\n${content?.length ?? size}\n`);
      hash.update(content ?? '');
      const page = pages.get(path);
      if (page && content && content.length <= limits.maxPageBytes) {
        // For what it includes; what comes of it follows from the files.
        await prepare(page, content.toString());
      }
    }
    const asked = [...repository.asked].sort();
    for (const path of asked) {
      const { text } = await repository.read(path);
      hash.update(`${path}\n${text?.length}\n${text ?? ''}`);
    }
    return {
      hash: hash.digest('hex'),
      includedFiles: asked,
      stamp: await takeStamp(asked),
    };
  };
  const stamp = await takeStamp([...settings, ...includedFiles]);
  return { stamp, readContent };
}
