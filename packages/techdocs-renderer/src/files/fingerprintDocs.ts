import { createHash } from 'node:crypto';
import { parseMkdocsYml } from '../config/parseMkdocsYml';
import { DEFAULT_LIMITS } from '../options';
import { RENDERER_REVISION } from '../output/metadata';
import { FindingLog } from '../report/findings';
import { collectSources } from './collectSources';
import { openInput } from './openInput';
import { readAhead } from './readAhead';
import { readRegularFile } from './readTextFile';

/**
 * Tells whether documentation in a folder is what it was.
 *
 * @public
 */
export type DocsFingerprint = {
  /** Changes with any file's path, size or time; found without reading them. */
  readonly stamp: string;
  /** Reads all files; the same content gives the same hash on every machine. */
  readonly hashContent: () => Promise<string>;
};

/**
 * Takes the fingerprint of what {@link buildSite} would read.
 *
 * @param inputDir - As for a build
 * @throws DocsInputError if there is nothing to build or `mkdocs.yml` is broken
 * @public
 */
export async function fingerprintDocs(
  inputDir: string,
): Promise<DocsFingerprint> {
  const log = new FindingLog(0);
  const input = await openInput(inputDir);
  const configText = input.configText ?? '';
  const config = parseMkdocsYml(configText, '', log);
  const sources = await collectSources(input, config, DEFAULT_LIMITS, log);
  const isPage = new Set(sources.files.map(file => file.path));
  const files = [
    ...sources.files,
    ...sources.navFiles.filter(file => !isPage.has(file.path)),
  ];

  const start = () =>
    createHash('sha256').update(`${RENDERER_REVISION}\n${configText}\n`);
  const stamp = start();
  for (const { path, size, mtimeMs } of files) {
    stamp.update(`${path}\n${size}\n${mtimeMs}\n`);
  }
  return {
    stamp: stamp.digest('hex'),
    hashContent: async () => {
      const hash = start();
      const read = (file: (typeof files)[number]) =>
        readRegularFile(file.absolutePath, DEFAULT_LIMITS.maxAssetBytes);
      for await (const [{ path, size }, content] of readAhead(files, read)) {
        hash.update(`${path}\n${content?.length ?? size}\n`);
        hash.update(content ?? '');
      }
      return hash.digest('hex');
    },
  };
}
