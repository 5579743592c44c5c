import { DiagramPool } from './diagrams/pool/DiagramPool';
import type { BuildProgress } from './output/Pace';

/**
 * How much one build may read, write and take.
 *
 * @public
 */
export type BuildLimits = {
  /** Files in the documentation folder. Default: 20 000 */
  readonly maxFiles: number;
  /** Nested folders. Default: 32 */
  readonly maxDepth: number;
  /**
   * Bytes of one Markdown page. Larger pages are left out, and what would make
   * one larger is not included. Default: 1 MiB
   */
  readonly maxPageBytes: number;
  /** Bytes of one image or download. Larger ones are left out. Default: 64 MiB */
  readonly maxAssetBytes: number;
  /** Bytes of everything read. Default: 512 MiB */
  readonly maxTotalBytes: number;
  /** Bytes of everything written. Default: 2 GiB */
  readonly maxOutputBytes: number;
  /** Files that one page may include, counted each time. Default: 10 000 */
  readonly maxIncludes: number;
  /** How deep included files may include others. Default: 16 */
  readonly maxIncludeDepth: number;
  /** Seconds from start to finish. Default: 120 */
  readonly maxSeconds: number;
  /** Different diagrams. Further ones are shown as text. Default: 5 000 */
  readonly maxDiagrams: number;
  /** Seconds for all diagrams together, likewise. Default: 60 */
  readonly maxDrawingSeconds: number;
  /** Findings kept in the report; further ones are counted. Default: 500 */
  readonly maxFindings: number;
};

const MIB = 1024 * 1024;

/**
 * The limits used unless a build sets others.
 *
 * @public
 */
export const DEFAULT_LIMITS: BuildLimits = {
  maxFiles: 20_000,
  maxDepth: 32,
  maxPageBytes: MIB,
  maxAssetBytes: 64 * MIB,
  maxTotalBytes: 512 * MIB,
  maxOutputBytes: 2048 * MIB,
  maxIncludes: 10_000,
  maxIncludeDepth: 16,
  maxSeconds: 120,
  maxDiagrams: 5_000,
  maxDrawingSeconds: 60,
  maxFindings: 500,
};

/**
 * What to build and where.
 *
 * @public
 */
export type BuildOptions = {
  /** Folder that holds `mkdocs.yml`, `docs/` or a README. It is only read. */
  readonly inputDir: string;
  /** Folder to write the site to; made when it does not exist. */
  readonly outputDir: string;
  /** Name of the site where `mkdocs.yml` gives none. */
  readonly siteName?: string;
  /**
   * Where a file can be edited, used where `mkdocs.yml` does not say.
   *
   * @param path - Relative to `inputDir`, `/` separated
   */
  readonly editUrl?: (path: string) => string | undefined;
  /**
   * Finds out when files were last changed; asked once, and only for sites that
   * show it.
   *
   * @returns The time for a path relative to `inputDir`, `/` separated
   */
  readonly lastChanged?: () => Promise<(path: string) => Date | undefined>;
  /**
   * Addresses where APIs are shown, by name of the API, for pages that would show a definition: of the API that is called
   * like the file, or of the only one.
   */
  readonly apiPages?: Readonly<Record<string, string>>;
  /** Identifies the input, e.g. a commit id; stored in the metadata. */
  readonly etag?: string;
  readonly limits?: Partial<BuildLimits>;
  /**
   * Whether the report also says what could be better although nothing is
   * broken and MkDocs would be silent: pages that nothing leads to or that have
   * no heading, images without a text or of many megabytes. Default: false
   */
  readonly advice?: boolean;
  /**
   * Folder, of this site alone, in which a build leaves what the next one need
   * not do again. With it the output folder is the site's alone, too: only what
   * differs is written, and what is no longer part of the site is deleted.
   */
  readonly cacheDir?: string;
  /**
   * Whether a source file that has the size and the time it had is the same, so
   * that it need not be read again. True of folders that people work in; not of
   * archives, whose files have whatever time they were given.
   */
  readonly timesTellChanges?: boolean;
  /**
   * What draws the diagrams. Left out, the build starts engines of its own when
   * it meets a diagram, and ends them with the build.
   */
  readonly diagrams?: DiagramPool;
  /**
   * Ends the build as soon as possible, which then fails with the reason of the
   * signal. What it has written so far is no whole site.
   */
  readonly signal?: AbortSignal;
  /** Told of every page, so it had better be quick. */
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Milliseconds since the epoch; given by tests. */
  readonly now?: () => number;
};
