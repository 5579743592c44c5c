import {
  LintFinding,
  LintReport,
  LintSeverity,
} from '@fairway/plugin-api-contracts-common';

/** What one rule that is not kept costs, however often. */
const COSTS: Readonly<Record<LintSeverity, number>> = {
  error: 15,
  warning: 5,
  information: 2,
  hint: 0,
};
/** In the order in which they are listed. */
const SEVERITIES = Object.keys(COSTS) as LintSeverity[];
const MAX_LISTED = 300;

/**
 * Sums up what a linter found.
 *
 * @remarks
 *
 * The score begins at 100 and loses for each rule that is not kept, not for each
 * place: otherwise a large contract could only score badly, and one rule that a
 * team decided against would hide all others. A rule with several severities
 * costs what the gravest does.
 */
export function scoreFindings(findings: readonly LintFinding[]): LintReport {
  const costs = new Map<string, number>();
  for (const { rule, severity } of findings) {
    costs.set(rule, Math.max(costs.get(rule) ?? 0, COSTS[severity]));
  }
  const lost = [...costs.values()].reduce((sum, cost) => sum + cost, 0);
  const bySeverity = SEVERITIES.map(
    severity =>
      [
        severity,
        findings.filter(finding => finding.severity === severity),
      ] as const,
  );
  const sorted = bySeverity.flatMap(([, found]) => found);
  return {
    score: Math.max(0, 100 - lost),
    counts: Object.fromEntries(
      bySeverity.map(([severity, found]) => [severity, found.length]),
    ) as LintReport['counts'],
    findings: sorted.slice(0, MAX_LISTED),
    more: Math.max(0, sorted.length - MAX_LISTED),
  };
}
