/** Why a diagram is not drawn. */
export type DiagramProblem = {
  readonly kind: 'failed' | 'foreign' | 'tooLong' | 'tooMany' | 'tooSlow';
  /** The limit, or what Mermaid says. */
  readonly detail?: string;
};

/** A problem with a diagram that its readers are told. */
export class DiagramError extends Error {
  readonly problem: DiagramProblem;

  constructor(problem: DiagramProblem) {
    super(problem.kind);
    this.name = 'DiagramError';
    this.problem = problem;
  }
}
