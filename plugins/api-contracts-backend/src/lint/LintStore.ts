import { LintReport, LintSummary } from '@fairway/plugin-api-contracts-common';

/** A definition that the linter has not looked at. */
export type Unlinted = { readonly hash: string; readonly type: string };

/** Keeps what the linter said, so that no definition is looked at twice by the same rules. */
export interface LintStore {
  find(hash: string, ruleset: string): Promise<LintReport | undefined>;

  /** Finds reports in short, by the hash of the definition. */
  findSummaries(
    hashes: readonly string[],
    ruleset: string,
  ): Promise<Map<string, LintSummary>>;

  /**
   * Lists latest definitions of APIs that there is no report of, in order of their hashes.
   *
   * @param after - Only those behind this hash
   */
  listUnlinted(
    ruleset: string,
    options: { readonly after?: string; readonly limit: number },
  ): Promise<Unlinted[]>;

  /** Keeps a report, if the history has the definition. */
  save(hash: string, ruleset: string, report: LintReport): Promise<void>;
}
