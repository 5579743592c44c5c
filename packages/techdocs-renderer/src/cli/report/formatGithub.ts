import { formatSummary } from './formatText';
import { LocatedFinding, SiteReport } from './SiteReport';

const escapeData = (text: string) =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) =>
  escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

function formatCommand(finding: LocatedFinding): string {
  const { level, path, line, code, message } = finding;
  const properties = [
    ...(path ? [`file=${escapeProperty(path)}`] : []),
    ...(path && line ? [`line=${line}`] : []),
    `title=${escapeProperty(code)}`,
  ];
  const command = level === 'warning' ? 'warning' : 'notice';
  return `::${command} ${properties.join(',')}::${escapeData(message)}\n`;
}

/** Commands to GitHub Actions, which shows them beside the lines of a change. */
export function formatGithub(report: SiteReport): string {
  return report.findings.map(formatCommand).join('') + formatSummary(report);
}
