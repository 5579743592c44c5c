import { Finding } from './findings';

/**
 * Where a page is shown and edited.
 *
 * @public
 */
export type PagePlace = {
  /** Its folder, relative to the site. */
  readonly page: string;
  readonly editUrl?: string;
};

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
  /** Places of the pages that findings name, by the same name, and of the home page by an empty one. */
  readonly places: Readonly<Record<string, PagePlace>>;
  /** How many more findings there were than the report holds. */
  readonly droppedFindings: number;
};
