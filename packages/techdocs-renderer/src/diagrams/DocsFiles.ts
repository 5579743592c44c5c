import { posix } from 'node:path';
import { readTextFile } from '../files/readTextFile';
import { SourceFile } from '../files/sourceFile';

/** The documentation folder of the site, or of one that is part of it. */
export type DocsFolder = {
  /** Of its pages, below the documentation folder of the site. */
  readonly prefix: string;
  /** Below the folder that holds `mkdocs.yml`. */
  readonly docsDir: string;
};

/**
 * The files that diagrams can be made of.
 *
 * @remarks
 *
 * A path is looked up among the files that the site is made of and never opened
 * as written, so there is no way out of it.
 */
export class DocsFiles {
  readonly #byPath: ReadonlyMap<string, SourceFile>;
  readonly #byRepositoryPath: ReadonlyMap<string, SourceFile>;
  readonly #folders: readonly DocsFolder[];
  readonly #baseDirs: readonly string[];

  /**
   * @param folders - That of the site itself has no prefix
   * @param baseDirs - Further folders to look in, below that of `mkdocs.yml`
   */
  constructor(
    files: readonly SourceFile[],
    folders: readonly DocsFolder[],
    baseDirs: readonly string[] = [],
  ) {
    this.#byPath = new Map(files.map(file => [file.path, file]));
    this.#byRepositoryPath = new Map(
      files.map(file => [file.repositoryPath, file]),
    );
    // The nearest first, of sites in sites.
    this.#folders = [...folders].sort(
      (a, b) => b.prefix.length - a.prefix.length,
    );
    this.#baseDirs = ['.', ...baseDirs];
  }

  /**
   * Finds the file that a path leads to.
   *
   * @param path - Relative to the file it is written in, to the documentation
   * folder it belongs to or to the folder of `mkdocs.yml`
   * @param from - The file it is written in
   */
  find(path: string, from: string): string | undefined {
    const file = this.#byPath.get(from);
    if (posix.isAbsolute(path) || !file) {
      return undefined;
    }
    const folders = this.#folders
      .filter(({ prefix }) => !prefix || from.startsWith(`${prefix}/`))
      .map(({ docsDir }) => docsDir);
    return [posix.dirname(file.repositoryPath), ...folders, ...this.#baseDirs]
      .map(folder => posix.join(folder, path))
      .map(candidate => this.#byRepositoryPath.get(candidate)?.path)
      .find(found => found !== undefined);
  }

  /** Text of a file, or `undefined` if it is larger than allowed. */
  async read(path: string, maxBytes: number): Promise<string | undefined> {
    const file = this.#byPath.get(path);
    return file && readTextFile(file.absolutePath, maxBytes);
  }
}
