import { BuildReport, Finding, FindingLevel } from '@fairway/techdocs-renderer';

const MAX_SHOWN = 50;

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

/** One line to the author of the documentation. */
export type Remark = { readonly level: FindingLevel; readonly text: string };

function toRemark({ level, file, line, message }: Finding): Remark {
  const at = file && (line ? `${file}:${line}` : file);
  return { level, text: at ? `${at}: ${message}` : message };
}

/** Remarks to the author of the documentation, what is wrong first. */
export function describeFindings(report: BuildReport): readonly Remark[] {
  const isWarning = ({ level }: Finding) => level === 'warning';
  const warnings = report.findings.filter(isWarning);
  const others = report.findings.filter(finding => !isWarning(finding));
  const shown = [...warnings, ...others].slice(0, MAX_SHOWN).map(toRemark);
  const rest = report.findings.length + report.droppedFindings - shown.length;
  return rest > 0
    ? [
        ...shown,
        { level: 'info', text: `… and ${count(rest, 'further remark')}.` },
      ]
    : shown;
}

/** What was done, in one line. */
export function describeResult(report: BuildReport): string {
  return `Built ${count(report.pages, 'page')} and copied ${count(
    report.assets,
    'other file',
  )} in ${report.durationMs} ms.`;
}
