import { BuildReport, Finding, PagePlace } from '@fairway/techdocs-renderer';
import { DocsHealth, HealthFinding, MAX_SHOWN_FINDINGS } from './DocsHealth';

const ENGINE = 'fairway';
const MAX_TEXT = 2_000;

/** The first are those that an author is to see first: what is wrong comes before what is worth knowing. */
function sortBySeverity(findings: readonly Finding[]): readonly Finding[] {
  const isWrong = ({ level }: Finding) => level === 'warning';
  return [
    ...findings.filter(isWrong),
    ...findings.filter(finding => !isWrong(finding)),
  ];
}

function countByCode(findings: readonly Finding[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findings) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/**
 * Makes what is kept with a site out of the report of its build.
 *
 * @param places - Where files are shown and edited, by their path
 */
export function toDocsHealth(
  report: BuildReport,
  builtAt: Date,
  places: ReadonlyMap<string, Partial<PagePlace>>,
): DocsHealth {
  const chosen = sortBySeverity(report.findings).slice(0, MAX_SHOWN_FINDINGS);
  const shown = chosen.map((finding): HealthFinding => {
    const { code, file, level, line, message } = finding;
    return {
      code,
      level,
      file: file?.slice(0, MAX_TEXT),
      line,
      ...(file === undefined ? {} : places.get(file)),
      message: message.slice(0, MAX_TEXT),
    };
  });
  return {
    builtAt: builtAt.toISOString(),
    durationMs: report.durationMs,
    engine: ENGINE,
    pages: report.pages,
    editUrl: places.get('')?.editUrl,
    counts: countByCode(report.findings),
    findings: shown,
    more: report.findings.length + report.droppedFindings - shown.length,
  };
}
