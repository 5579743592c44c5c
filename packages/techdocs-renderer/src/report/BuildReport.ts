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
  /**
   * `build_timestamp` of the build in the output folder that this one replaced.
   * Left out if the folder was written whole.
   */
  readonly replaces?: number;
  /** Files written, relative to the site, because they were not there or not the same. */
  readonly changed: readonly string[];
  /** Files deleted, because they are no longer part of the site. */
  readonly removed: readonly string[];
  readonly durationMs: number;
  /** In the order they were met; never a reason to fail. */
  readonly findings: readonly Finding[];
  /** Where the files that findings name lie below the input folder, unless they lie there as named. */
  readonly sourcePaths: Readonly<Record<string, string>>;
  /** How many more findings there were than the report holds. */
  readonly droppedFindings: number;
};
