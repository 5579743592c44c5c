import { LocatedFinding } from '../report/SiteReport';

/** What is known of the site that is shown. */
export type PreviewState = {
  /** Counted up with each build. */
  readonly version: number;
  readonly siteName: string;
  /** Files of the site, relative and `/` separated. */
  readonly files: ReadonlySet<string>;
  readonly pages: number;
  readonly durationMs: number;
  readonly findings: readonly LocatedFinding[];
  /** Why the newest sources could not be built; the site is an older one then. */
  readonly fault?: string;
};

const MAX_SHOWN = 100;

/** What the frame of a page is told. */
export function toMessage(state: PreviewState) {
  return {
    version: state.version,
    siteName: state.siteName,
    pages: state.pages,
    durationMs: state.durationMs,
    fault: state.fault,
    findings: state.findings
      .slice(0, MAX_SHOWN)
      .map(({ level, path, line, message }) => ({
        level,
        place: path && (line ? `${path}:${line}` : path),
        message,
      })),
    further: Math.max(0, state.findings.length - MAX_SHOWN),
  };
}
