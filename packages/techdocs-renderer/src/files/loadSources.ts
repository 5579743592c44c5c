import { SiteConfig } from '../config/siteConfig';
import { BuildLimits } from '../options';
import { FindingLog } from '../report/findings';
import { collectSources, Sources } from './collectSources';
import { InputFolder } from './openInput';
import { RepositoryFiles } from './RepositoryFiles';

/** The files of a site, and those that it may include. */
export type LoadedSources = Sources & {
  readonly repository: RepositoryFiles;
};

/**
 * Finds all files that a site is made of.
 *
 * @throws DocsInputError if there is nothing to build or too much
 */
export async function loadSources(
  input: InputFolder,
  config: SiteConfig,
  limits: BuildLimits,
  log: FindingLog,
): Promise<LoadedSources> {
  const repository = new RepositoryFiles(input.absolutePath, limits);
  const sources = await collectSources(input, config, limits, log);
  return { ...sources, repository };
}
