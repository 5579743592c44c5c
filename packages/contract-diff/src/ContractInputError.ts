/**
 * A text is no contract that can be compared.
 *
 * @remarks
 *
 * The message says which text, where in it (the line, if that is known), what
 * is wrong and what was expected.
 *
 * @public
 */
export class ContractInputError extends Error {
  /** Line in the text, the first being 1. */
  readonly line?: number;

  constructor(message: string, options?: { line?: number; cause?: unknown }) {
    super(message, { cause: options?.cause });
    this.name = 'ContractInputError';
    this.line = options?.line;
  }
}
