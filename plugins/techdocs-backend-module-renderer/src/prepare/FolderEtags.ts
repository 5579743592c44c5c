import {
  DocsContent,
  DocsInputError,
  fingerprintDocs,
} from '@fairway/techdocs-renderer';

/**
 * Gives local folders an etag that changes with their content.
 *
 * @remarks
 *
 * Files are read only when a path, size or time has changed since the last look,
 * so that asking often costs little. The etag itself is made of content alone: a
 * fresh checkout or a new container image is no reason to build again.
 */
export class FolderEtags {
  readonly #known = new Map<string, DocsContent>();

  /** The etag of a folder, empty if there is nothing to build in it. */
  async get(folder: string): Promise<string> {
    try {
      const known = this.#known.get(folder);
      const { stamp, readContent } = await fingerprintDocs(
        folder,
        known?.includedFiles,
      );
      if (known?.stamp === stamp) {
        return known.hash;
      }
      const content = await readContent();
      this.#known.set(folder, content);
      return content.hash;
    } catch (error) {
      if (error instanceof DocsInputError) {
        // The build that follows tells the author.
        return '';
      }
      throw error;
    }
  }
}
