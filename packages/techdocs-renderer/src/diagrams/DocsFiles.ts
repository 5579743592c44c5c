import { posix } from 'node:path';
import { readTextFile } from '../files/readTextFile';
import { SourceFile } from '../files/sourceFile';

/**
 * The files that diagrams can be made of.
 *
 * @remarks
 *
 * A path is looked up among the files that were found below the documentation
 * folder and never opened as written, so there is no way out of it.
 */
export class DocsFiles {
  readonly #byPath: ReadonlyMap<string, SourceFile>;
  readonly #docsDir: string;
  readonly #folders: readonly string[];

  /**
   * @param docsDir - Of the site, relative to the folder of `mkdocs.yml`
   * @param baseDirs - Further folders to look in, likewise
   */
  constructor(
    files: readonly SourceFile[],
    docsDir: string,
    baseDirs: readonly string[] = [],
  ) {
    this.#byPath = new Map(files.map(file => [file.path, file]));
    this.#docsDir = docsDir;
    this.#folders = ['.', ...baseDirs].map(dir => posix.relative(docsDir, dir));
  }

  /**
   * Finds the file that a path leads to.
   *
   * @param path - Relative to the file it is written in, to the documentation
   * folder or to the folder of `mkdocs.yml`
   * @param from - The file it is written in
   */
  find(path: string, from: string): string | undefined {
    if (posix.isAbsolute(path)) {
      return undefined;
    }
    const docsDir = this.#docsDir;
    // By way of the repository, because a README above the documentation folder
    // can be its home page.
    return [posix.dirname(from), '', ...this.#folders]
      .map(folder => posix.join(docsDir, folder, path))
      .map(inRepository => posix.relative(docsDir, inRepository))
      .find(candidate => this.#byPath.has(candidate));
  }

  /** Text of a file, or `undefined` if it is larger than allowed. */
  async read(path: string, maxBytes: number): Promise<string | undefined> {
    const file = this.#byPath.get(path);
    return file && readTextFile(file.absolutePath, maxBytes);
  }
}
