import { Command, ExitCode, UsageError } from '../Command';
import { prepareCache } from '../cacheFolder';
import { librariesOf, numberOf, textOf } from '../optionValues';
import { OutputFolder } from '../OutputFolder';
import { formatFinding } from '../report/formatText';
import { plural } from '../report/plural';
import { toSiteReport } from '../report/SiteReport';
import { createDiagramPool, runBuild } from '../runBuild';

const MAX_SECONDS = 24 * 3600;

/** Builds a site into a folder. */
export const build: Command = {
  usage: program => `${program} build FOLDER --out FOLDER
  Builds the documentation of a folder that holds mkdocs.yml, docs/ or a README.

  --out FOLDER                    where the site is written to; the folder is the site's alone
  --site-name NAME                for a site that gives itself none
  --etag TEXT                     identifies the sources, e.g. a commit; kept in techdocs_metadata.json
  --strict                        exit with 1 if there is any warning
  --clean                         empty the folder of the site first
  --cache FOLDER                  where the next build finds what it need not do again
  --plantuml-library NAME=FOLDER  files that PlantUML diagrams may include; may be repeated
  --max-seconds N                 give up after that time (120)
  --json                          print the report as JSON
  --quiet                         print nothing but errors`,
  options: {
    out: { type: 'string' },
    'site-name': { type: 'string' },
    etag: { type: 'string' },
    strict: { type: 'boolean' },
    clean: { type: 'boolean' },
    cache: { type: 'string' },
    'plantuml-library': { type: 'string', multiple: true },
    'max-seconds': { type: 'string' },
    json: { type: 'boolean' },
    quiet: { type: 'boolean' },
  },
  async run(folder, values, terminal) {
    const out = textOf(values, 'out');
    if (!out) {
      throw new UsageError('Say where the site is written to, with --out.');
    }
    const libraries = librariesOf(values);
    const maxSeconds = numberOf(values, 'max-seconds', [1, MAX_SECONDS]);
    const output = await OutputFolder.prepare(out, folder, !!values.clean);
    const cacheDir = await prepareCache(
      textOf(values, 'cache'),
      folder,
      output.path,
      terminal.env,
    );
    const diagrams = createDiagramPool(cacheDir, libraries);
    try {
      const report = await runBuild(
        {
          inputDir: folder,
          outputDir: output.path,
          cacheDir,
          siteName: textOf(values, 'site-name'),
          etag: textOf(values, 'etag'),
          limits: maxSeconds === undefined ? {} : { maxSeconds },
          diagrams,
        },
        terminal,
      );
      const site = toSiteReport(report);
      if (values.json) {
        const { changed, removed } = report;
        terminal.out(
          `${JSON.stringify({ ...site, changed, removed }, undefined, 2)}\n`,
        );
      } else if (!values.quiet) {
        site.findings.forEach(f => terminal.err(formatFinding(f)));
        terminal.out(
          `Built ${plural(site.pages, 'page')} and copied ${plural(
            site.assets,
            'other file',
          )} to ${out} in ${site.durationMs} ms; ${plural(
            report.changed.length,
            'file',
          )} changed.\n`,
        );
      }
      return values.strict && site.warnings > 0
        ? ExitCode.findings
        : ExitCode.ok;
    } catch (error) {
      await output.abandon();
      throw error;
    } finally {
      await diagrams.close();
    }
  },
};
