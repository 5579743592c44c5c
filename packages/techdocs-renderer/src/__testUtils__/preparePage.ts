import { readFile } from 'node:fs/promises';
import { parseMkdocsYml } from '../config/parseMkdocsYml';
import { layoutPages } from '../files/layoutPages';
import { loadSources } from '../files/loadSources';
import { openInput } from '../files/openInput';
import { BuildLimits, BuildOptions, DEFAULT_LIMITS } from '../options';
import { Pace } from '../output/Pace';
import { createRevisionDates } from '../plugins/revisionDate/revisionDates';
import { Finding, FindingLog } from '../report/findings';
import { createSourceStage } from '../source/createSourceStage';
import { createSiteIndex } from '../transform/siteIndex';
import { TestSite } from './makeSite';

export type PreparedPage = {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Findings as one line each. */
  readonly remarks: readonly string[];
};

type PrepareOptions = Pick<BuildOptions, 'lastChanged' | 'apiPages'> & {
  readonly limits?: Partial<BuildLimits>;
  /** Path of the page below the documentation folder. */
  readonly page?: string;
};

/** The Markdown of a page as it is parsed, after all plugins. */
export async function preparePage(
  site: TestSite,
  options: PrepareOptions = {},
): Promise<PreparedPage> {
  const log = new FindingLog(100);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const input = await openInput(site.inputDir);
  const config = parseMkdocsYml(input.configText ?? '', 'Site', log);
  const sources = await loadSources(input, config, limits, log);
  const layout = layoutPages(sources.files, log);
  const page = layout.pages.find(p => p.path === (options.page ?? 'index.md'))!;
  const paths = new Map(sources.files.map(f => [f.path, f.repositoryPath]));
  const prepare = await createSourceStage(
    {
      config,
      index: createSiteIndex(layout, config.docsDir),
      repository: sources.repository,
      inRepository: path => paths.get(path),
      limits,
      log,
      known: options,
    },
    await createRevisionDates(config, options.lastChanged, 0),
    new Pace(limits.maxSeconds),
  );
  const written = await readFile(page.absolutePath, 'utf8');
  const { markdown } = await prepare(page, written);
  const remarks = log.findings.map(({ file, line, message }) =>
    line ? `${file}:${line}: ${message}` : `${file}: ${message}`,
  );
  return { text: markdown.text, findings: log.findings, remarks };
}
