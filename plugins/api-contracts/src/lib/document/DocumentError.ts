/** A step into a document: a key, or a place in a list. */
export type PathStep = string | number;

/** Where a document is not what it should be. */
export interface DocumentProblem {
  /** What is wrong and what was expected, as a sentence. */
  readonly message: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly column?: number;
  readonly path?: readonly PathStep[];
}

/** A document that cannot be shown, with the place that is to blame. */
export class DocumentError extends Error {
  readonly problem: DocumentProblem;

  constructor(problem: DocumentProblem) {
    super(problem.message);
    this.name = 'DocumentError';
    this.problem = problem;
  }
}
