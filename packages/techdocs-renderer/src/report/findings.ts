/**
 * What kind of thing the build noticed; stable, so that tools can filter on it.
 *
 * @public
 */
export type FindingCode =
  | 'config-ignored'
  | 'nav-missing'
  | 'link-broken'
  | 'anchor-broken'
  | 'file-skipped'
  | 'page-skipped'
  | 'content-removed'
  | 'index-generated';

/**
 * One thing an author should know about, none of which stops a build.
 *
 * @public
 */
export type Finding = {
  readonly code: FindingCode;
  /** The file it was found in, relative to the documentation folder. */
  readonly file?: string;
  /** What is wrong and what to do, as one sentence. */
  readonly message: string;
};

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
  #dropped = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(finding: Finding): void {
    if (this.#findings.length < this.#limit) {
      this.#findings.push(finding);
    } else {
      this.#dropped++;
    }
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** How many findings did not fit. */
  get dropped(): number {
    return this.#dropped;
  }
}
