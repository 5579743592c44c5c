import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { prepareCache } from '../cacheFolder';
import { Command, ExitCode, UsageError } from '../Command';
import { choiceOf, librariesOf, numberOf, textOf } from '../optionValues';
import { formatGithub } from '../report/formatGithub';
import { formatSarif } from '../report/formatSarif';
import { formatSummary, formatText } from '../report/formatText';
import { SiteReport, toSiteReport } from '../report/SiteReport';
import { createDiagramPool, runBuild } from '../runBuild';

const MAX_SECONDS = 24 * 3600;
// A report that leaves things out is no check.
const MAX_FINDINGS = 100_000;

const FORMATS = {
  text: formatText,
  json: (report: SiteReport) => `${JSON.stringify(report, undefined, 2)}\n`,
  sarif: formatSarif,
  github: formatGithub,
} as const;

/** Names files as seen from the top of the repository, where that is not the folder itself. */
function below(prefix: string, report: SiteReport): SiteReport {
  return {
    ...report,
    findings: report.findings.map(finding => ({
      ...finding,
      path: finding.path && posix.join(prefix, finding.path),
    })),
  };
}

/** Says what is wrong with the documentation of a folder. */
export const check: Command = {
  usage: program => `${program} check FOLDER
  Looks for broken links, anchors and images, settings and plugins without effect, pages that nothing leads to or
  that have no heading, images without a text, and whatever else a build notices. Nothing is fetched.

  --format text|json|sarif|github  how the findings are written (text)
  --out FILE                       write them to a file, and a summary to the terminal
  --fail-on warning|info|never     exit with 1 if there is something of that level or above (warning)
  --prefix FOLDER                  where the folder lies in its repository, for the paths of files
  --plantuml-library NAME=FOLDER   files that PlantUML diagrams may include; may be repeated
  --max-seconds N                  give up after that time (120)`,
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    'fail-on': { type: 'string' },
    prefix: { type: 'string' },
    'plantuml-library': { type: 'string', multiple: true },
    'max-seconds': { type: 'string' },
  },
  async run(folder, values, terminal) {
    const format = choiceOf(values, 'format', [
      'text',
      'json',
      'sarif',
      'github',
    ]);
    const failOn = choiceOf(values, 'fail-on', ['warning', 'info', 'never']);
    const libraries = librariesOf(values);
    const maxSeconds = numberOf(values, 'max-seconds', [1, MAX_SECONDS]);
    const outputDir = await mkdtemp(join(tmpdir(), 'fairway-docs-'));
    // Only for diagrams: the site is thrown away.
    const cacheDir = await prepareCache(undefined, folder, '', terminal.env);
    const diagrams = createDiagramPool(cacheDir, libraries);
    try {
      const report = below(
        textOf(values, 'prefix') ?? '',
        toSiteReport(
          await runBuild(
            {
              inputDir: folder,
              outputDir,
              limits: {
                maxFindings: MAX_FINDINGS,
                ...(maxSeconds === undefined ? {} : { maxSeconds }),
              },
              diagrams,
            },
            terminal,
          ),
        ),
      );
      const text = FORMATS[format](report);
      const out = textOf(values, 'out');
      if (out === undefined) {
        terminal.out(text);
      } else {
        await writeFile(out, text).catch(({ code }) => {
          throw new UsageError(`"${out}" cannot be written: ${code}.`);
        });
        terminal.err(formatSummary(report));
      }
      const counted = {
        warning: report.warnings,
        info: report.warnings + report.infos,
        never: 0,
      };
      return counted[failOn] > 0 ? ExitCode.findings : ExitCode.ok;
    } finally {
      await diagrams.close();
      await rm(outputDir, { recursive: true, force: true });
    }
  },
};
