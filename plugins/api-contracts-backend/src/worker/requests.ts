/** What a process is asked; plain data, as it is sent there. */
export type CompareRequest = {
  readonly old: string;
  readonly current: string;
  readonly type?: string;
};

export type VersionRequest = {
  readonly definition: string;
  readonly type: string;
};

export type LintRequest = {
  readonly definition: string;
  readonly ruleset: string;
};
