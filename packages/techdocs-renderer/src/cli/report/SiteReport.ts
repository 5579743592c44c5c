import { BuildReport } from '../../report/BuildReport';
import { Finding, FindingCode } from '../../report/findings';

/** A finding with where its file lies for whoever stands at the top of the sources. */
export type LocatedFinding = Finding & {
  /** Path of the file below the folder that was built. */
  readonly path?: string;
};

/** What a build has found, for programs. */
export type SiteReport = {
  readonly siteName: string;
  readonly pages: number;
  readonly assets: number;
  readonly durationMs: number;
  readonly warnings: number;
  readonly infos: number;
  /** How often each code was met. */
  readonly summary: Readonly<Partial<Record<FindingCode, number>>>;
  readonly findings: readonly LocatedFinding[];
  /** How many more there were than are listed. */
  readonly droppedFindings: number;
};

/** Puts the findings of a build in order, what is wrong first, and counts them. */
export function toSiteReport(report: BuildReport): SiteReport {
  const { siteName, pages, assets, durationMs, droppedFindings } = report;
  const levels = (['warning', 'info'] as const).map(level =>
    report.findings
      .filter(finding => finding.level === level)
      .map(({ file, ...rest }) => ({
        ...rest,
        file,
        path: file && (report.sourcePaths[file] ?? file),
      })),
  );
  const findings = levels.flat();
  const counts = new Map<FindingCode, number>();
  for (const { code } of findings) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return {
    siteName,
    pages,
    assets,
    durationMs,
    warnings: levels[0].length,
    infos: levels[1].length,
    summary: Object.fromEntries([...counts].sort((a, b) => b[1] - a[1])),
    findings,
    droppedFindings,
  };
}
