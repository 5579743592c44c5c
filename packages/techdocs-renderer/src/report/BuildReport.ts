import { Finding } from './findings';

/**
 * What a build did and what its author should know.
 *
 * @public
 */
export type BuildReport = {
  readonly siteName: string;
  /** Pages written. */
  readonly pages: number;
  /** Other files found. */
  readonly assets: number;
  readonly durationMs: number;
  /** In the order they were met; never a reason to fail. */
  readonly findings: readonly Finding[];
  /** How many more findings there were than the report holds. */
  readonly droppedFindings: number;
};
