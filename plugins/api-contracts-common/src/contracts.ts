/**
 * What a change of a contract means for those who use it: the gravest level of all single changes.
 *
 * @public
 */
export type ContractVerdict =
  | 'breaking'
  | 'non-breaking'
  | 'docs-only'
  | 'none';

/**
 * One change between two versions of a contract.
 *
 * @public
 */
export type ContractChange = {
  readonly level: Exclude<ContractVerdict, 'none'>;
  /** Stable name of the rule that found it, in kebab-case. */
  readonly rule: string;
  /** Where it is, for people: `GET /pets/{id} › query parameter "limit"`. */
  readonly path: string;
  /** What changed, as a sentence. */
  readonly message: string;
};

/**
 * How many changes there are of each level.
 *
 * @public
 */
export type ContractChangeCounts = Readonly<
  Record<ContractChange['level'], number>
>;

/**
 * Whether the version number of a contract says what happened to it.
 *
 * @public
 */
export type ContractVersionCheck = {
  readonly from?: string;
  readonly to?: string;
  /** The smallest step that the changes ask for. */
  readonly expected: 'major' | 'minor' | 'patch' | 'none';
  /** The step that was made; left out if a version is missing, is not semantic or went back. */
  readonly told?: 'major' | 'minor' | 'patch' | 'none';
  /** Left out if there is nothing to judge by. */
  readonly isTruthful?: boolean;
};

/**
 * What is told about two contracts: verdict and changes, or why there are none.
 *
 * @public
 */
export type ContractComparison = {
  readonly verdict?: ContractVerdict;
  /** The gravest first. */
  readonly changes?: readonly ContractChange[];
  readonly version?: ContractVersionCheck;
  /** Why the two could not be compared. */
  readonly problem?: string;
};

/**
 * Where a definition came from, as far as its host tells.
 *
 * @public
 */
export type IterationSource = {
  readonly commit: string;
  readonly url?: string;
  readonly author?: string;
};

/**
 * A definition of an API, as it was for some time.
 *
 * @public
 */
export type ContractIteration = {
  readonly entityRef: string;
  /** Counted from 1 for each API. */
  readonly sequence: number;
  /** SHA-256 of the definition, in hexadecimal digits. */
  readonly hash: string;
  /** Length of the definition, in bytes. */
  readonly bytes: number;
  /** Type of the API as its entity said, e.g. `openapi`. */
  readonly type: string;
  /** The version that the definition gives itself. */
  readonly version?: string;
  /** ISO 8601. */
  readonly seenAt: string;
  readonly source?: IterationSource;
  /** Against the iteration before; left out for the first one, and where they could not be compared. */
  readonly verdict?: ContractVerdict;
  /** How many single changes there are. */
  readonly changes?: number;
  readonly versionCheck?: ContractVersionCheck;
  /** Why it could not be compared with the one before. */
  readonly problem?: string;
};

/**
 * Iterations of an API, newest first.
 *
 * @public
 */
export type ContractIterationPage = {
  readonly items: readonly ContractIteration[];
  /** To be given as `before` for the next page; left out at the end. */
  readonly next?: number;
};

/**
 * Two iterations, and what changed from one to the other.
 *
 * @public
 */
export type IterationComparison = ContractComparison & {
  readonly from: ContractIteration;
  readonly to: ContractIteration;
};

/**
 * How grave a finding of the linter is.
 *
 * @public
 */
export type LintSeverity = 'error' | 'warning' | 'information' | 'hint';

/**
 * One place where a definition does not keep to a rule.
 *
 * @public
 */
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

/**
 * What a linter says about a definition, in short.
 *
 * @public
 */
export type LintSummary = {
  /** 0 to 100; left out for a type of definition that there are no rules for. */
  readonly score?: number;
  readonly counts: Readonly<Record<LintSeverity, number>>;
};

/**
 * What a linter says about a definition.
 *
 * @public
 */
export type LintReport = LintSummary & {
  /** The gravest first. */
  readonly findings: readonly LintFinding[];
  /** How many more there are than are listed. */
  readonly more: number;
};

/**
 * The definition of an API in an environment, and how it differs from what is declared.
 *
 * @public
 */
export type EnvironmentDefinition = {
  /** Name of the environment, e.g. `staging`. */
  readonly environment: string;
  /** What the environment is called on a page. */
  readonly title: string;
  /** Where its definition is read from. */
  readonly target: string;
  /** Whether that is the running service, and not a file in a repository. */
  readonly isRunning: boolean;
  /** SHA-256 of the definition; left out if it could never be read. */
  readonly hash?: string;
  /** The version that the definition gives itself. */
  readonly version?: string;
  /** When it was last read, or tried to be. ISO 8601. */
  readonly checkedAt: string;
  /** Since when it is this definition. ISO 8601. */
  readonly changedAt?: string;
  /** Why it could not be read the last time, or not be compared. */
  readonly problem?: string;
  /** What it changes against what is declared; `none` if the two agree. */
  readonly verdict?: ContractVerdict;
  /** How many single differences there are; left out where the two could not be compared. */
  readonly counts?: ContractChangeCounts;
};

/**
 * What is known of the contract of an API, without its whole history.
 *
 * @public
 */
export type ContractFacts = {
  /** How many iterations are kept. */
  readonly iterations: number;
  readonly latest: ContractIteration;
  /** The latest iteration that broke something. */
  readonly breaking?: ContractIteration;
  /** Left out until the linter has looked at the latest definition. */
  readonly lint?: LintSummary;
  /** As they were last read. */
  readonly environments: readonly EnvironmentDefinition[];
};
