/** A regular file below the documentation folder. */
export type SourceFile = {
  /** Relative to the documentation folder, `/` separated. */
  readonly path: string;
  /** Relative to the folder that holds `mkdocs.yml`, `/` separated. */
  readonly repositoryPath: string;
  /** Where to read it. Never shown to anyone. */
  readonly absolutePath: string;
  readonly size: number;
  readonly mtimeMs: number;
};

const MARKDOWN = /\.(md|markdown|mdown|mkdn|mkd)$/i;

export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}

/** Orders paths the same on every machine, whatever its locale. */
export function comparePaths(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
