/** One thing that a build noticed, as the backend gives it. */
export type HealthFinding = {
  readonly code: string;
  readonly level: 'warning' | 'info';
  /** The file it was found in, relative to the documentation folder. */
  readonly file?: string;
  readonly line?: number;
  /** Where that file is shown in the site. */
  readonly page?: string;
  readonly editUrl?: string;
  readonly message: string;
};

/** What the build of a site noticed, as the backend gives it. */
export type DocsHealth = {
  readonly builtAt: string;
  readonly durationMs: number;
  readonly engine: string;
  readonly pages: number;
  /** Where the home page can be edited. */
  readonly editUrl?: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly HealthFinding[];
  /** Findings that are not listed. */
  readonly more: number;
};
