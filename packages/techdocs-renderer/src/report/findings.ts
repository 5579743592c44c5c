/**
 * What kind of thing the build noticed; stable, so that tools can filter on it.
 *
 * @public
 */
export type FindingCode =
  | 'config-ignored'
  | 'nav-missing'
  | 'nav-omitted'
  | 'page-orphan'
  | 'link-broken'
  | 'image-broken'
  | 'link-absolute'
  | 'link-unrecognized'
  | 'anchor-broken'
  | 'alt-missing'
  | 'heading-missing'
  | 'image-large'
  | 'file-skipped'
  | 'page-skipped'
  | 'content-removed'
  | 'include-skipped'
  | 'variable-unknown'
  | 'redirect-skipped'
  | 'diagram-failed'
  | 'formula-failed'
  | 'index-generated';

/**
 * Whether something is wrong, or is only worth knowing.
 *
 * @public
 */
export type FindingLevel = 'warning' | 'info';

/**
 * One thing an author should know about, none of which stops a build.
 *
 * @public
 */
export type Finding = {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  /** The file it was found in, relative to the documentation folder. */
  readonly file?: string;
  /** Line of that file, counted from one. */
  readonly line?: number;
  /** What is wrong and what to do, as one sentence. */
  readonly message: string;
};

/** A finding as it is reported: a warning unless it says otherwise. */
export type NewFinding = Omit<Finding, 'level'> & {
  readonly level?: FindingLevel;
};

/** What is not broken, and could be better: only those who ask are told. */
const ADVICE: ReadonlySet<FindingCode> = new Set([
  'alt-missing',
  'heading-missing',
  'image-large',
]);

/**
 * Collects findings of one build, up to a limit.
 *
 * @remarks
 *
 * A generated site can hold a hundred thousand broken links. The first ones say
 * all there is to say, so the rest is only counted.
 */
export class FindingLog {
  readonly #findings: Finding[] = [];
  readonly #limit: number;
  readonly #takesAdvice: boolean;
  #dropped = 0;
  #droppedAdvice = 0;

  constructor(limit: number, { takesAdvice = false } = {}) {
    this.#limit = limit;
    this.#takesAdvice = takesAdvice;
  }

  add(finding: NewFinding): void {
    const level = finding.level ?? 'warning';
    if (!this.#takesAdvice && ADVICE.has(finding.code)) {
      return;
    }
    if (this.#findings.length >= this.#limit) {
      // What is only worth knowing makes room for what is wrong.
      const last = this.#findings.findLastIndex(f => f.level === 'info');
      if (level === 'info' || last < 0) {
        this.#countDropped(finding.code);
        return;
      }
      this.#findings.splice(last, 1).forEach(f => this.#countDropped(f.code));
    }
    this.#findings.push({ ...finding, level });
  }

  /** Takes over what another log has, and what it had to drop. */
  addAll(other: FindingLog): void {
    other.findings.forEach(finding => this.add(finding));
    this.#dropped += other.#dropped;
    if (this.#takesAdvice) {
      this.#droppedAdvice += other.#droppedAdvice;
    }
  }

  /** How many findings it keeps. */
  get limit(): number {
    return this.#limit;
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** How many findings did not fit. */
  get dropped(): number {
    return this.#dropped + this.#droppedAdvice;
  }

  #countDropped(code: FindingCode): void {
    if (ADVICE.has(code)) {
      this.#droppedAdvice++;
    } else {
      this.#dropped++;
    }
  }
}
