/**
 * The documentation cannot be built as it is.
 *
 * @remarks
 *
 * The message is written for the author of the documentation: it names the
 * file, what is wrong and what would be right. It never holds a path of the
 * build host.
 *
 * @public
 */
export class DocsInputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DocsInputError';
  }
}
