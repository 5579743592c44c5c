export type LintSeverity = 'error' | 'warning' | 'information' | 'hint';

/** One place where a definition does not keep to a rule. */
export type LintFinding = {
  /** Name of the rule. */
  readonly rule: string;
  readonly severity: LintSeverity;
  readonly message: string;
  /** Where in the document, e.g. `paths./berths.get`. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** A page about the rule. */
  readonly url?: string;
};

/** What a linter says about a definition. */
export type LintReport = {
  /** 0 to 100; left out for a type of definition that there are no rules for. */
  readonly score?: number;
  readonly counts: Readonly<Record<LintSeverity, number>>;
  /** The gravest first. */
  readonly findings: readonly LintFinding[];
  /** How many more there are than are listed. */
  readonly more: number;
};
