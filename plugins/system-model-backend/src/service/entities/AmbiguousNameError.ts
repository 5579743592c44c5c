import { ConflictError } from '@backstage/errors';

/** Becomes HTTP 409, with the candidates in the answer. */
export class AmbiguousNameError extends ConflictError {
  readonly candidates: readonly string[];

  constructor(name: string, candidates: readonly string[]) {
    super(
      `Several entities go by the name "${name}": expected the name of one. Ask for one of ${candidates.join(
        ', ',
      )} by its reference, or give a kind`,
    );
    this.candidates = candidates;
  }
}
