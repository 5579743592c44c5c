import { NavEntry, SiteConfig } from '../config/siteConfig';
import { BuildLimits } from '../options';
import { IncludedSite, includeSites } from '../plugins/monorepo/includeSites';
import { FindingLog } from '../report/findings';
import { collectSources, Sources } from './collectSources';
import { InputFolder } from './openInput';
import { RepositoryFiles } from './RepositoryFiles';

/** The files of a site, and those that it may include. */
export type LoadedSources = Sources & {
  readonly repository: RepositoryFiles;
  /** Other sites of the same repository that are part of this one. */
  readonly included: readonly IncludedSite[];
  /** `nav` with what these add. */
  readonly nav: readonly NavEntry[] | undefined;
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
  const { nav, sites } = await includeSites(
    config,
    input.configText ?? '',
    repository,
    limits,
    log,
  );
  const sources = await collectSources(input, config, sites, limits, log);
  return { ...sources, repository, included: sites, nav };
}
