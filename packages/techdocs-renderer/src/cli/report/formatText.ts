import { plural } from './plural';
import { LocatedFinding, SiteReport } from './SiteReport';

/** One line about one finding, as compilers write it, so that editors find the place. */
export function formatFinding(finding: LocatedFinding): string {
  const { path, line, level, message, code } = finding;
  const place = path && (line ? `${path}:${line}` : path);
  return `${place ? `${place}: ` : ''}${level}: ${message} [${code}]\n`;
}

/** How often each kind of finding was met. */
export function formatSummary(report: SiteReport): string {
  const { warnings, infos, summary, droppedFindings } = report;
  const codes = Object.entries(summary);
  if (codes.length === 0) {
    return 'Nothing was found.\n';
  }
  const width = Math.max(...codes.map(([, count]) => String(count).length));
  const rows = codes.map(
    ([code, count]) => `  ${String(count).padStart(width)}  ${code}\n`,
  );
  const dropped = droppedFindings
    ? ` ${plural(droppedFindings, 'further finding')} not listed.`
    : '';
  return `${plural(warnings, 'warning')}, ${plural(
    infos,
    'remark',
  )}.${dropped}\n${rows.join('')}`;
}

/** The whole report for people. */
export function formatText(report: SiteReport): string {
  return report.findings.map(formatFinding).join('') + formatSummary(report);
}
