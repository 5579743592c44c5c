import { BuildReport } from '@fairway/techdocs-renderer';

const MAX_SHOWN = 50;

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

/** Remarks to the author of the documentation, one line each. */
export function describeFindings(report: BuildReport): readonly string[] {
  const shown = report.findings
    .slice(0, MAX_SHOWN)
    .map(({ file, message }) => (file ? `${file}: ${message}` : message));
  const rest = report.findings.length + report.droppedFindings - shown.length;
  return rest > 0
    ? [...shown, `… and ${count(rest, 'further remark')}.`]
    : shown;
}

/** What was done, in one line. */
export function describeResult(report: BuildReport): string {
  return `Built ${count(report.pages, 'page')} and copied ${count(
    report.assets,
    'other file',
  )} in ${report.durationMs} ms.`;
}
