import { LintReport } from '@fairway/plugin-api-contracts-common';

/** Looks at definitions, which others wrote, within limits. */
export interface Linter {
  /** @param ruleset - As it was written */
  lint(definition: string, ruleset: string): Promise<LintReport>;
}
