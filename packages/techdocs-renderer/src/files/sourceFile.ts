/** A regular file below the documentation folder. */
export type SourceFile = {
  /** Relative to the documentation folder, `/` separated. */
  readonly path: string;
  /** Where to read it. Never shown to anyone. */
  readonly absolutePath: string;
  readonly size: number;
  readonly mtimeMs: number;
};

/** What one build reads. */
export type DocsSource = {
  /** Text of `mkdocs.yml`; `undefined` when there is none. */
  readonly configText: string | undefined;
  /** Markdown and everything else, in stable order. */
  readonly files: readonly SourceFile[];
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
