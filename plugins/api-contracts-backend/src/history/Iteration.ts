import {
  ContractComparison,
  ContractIteration,
} from '@fairway/plugin-api-contracts-common';

/** Changes that are kept of one comparison; the others are counted. */
const MAX_CHANGES = 500;

/** What is kept of a comparison beside its verdict. */
export type Comparison = Omit<ContractComparison, 'verdict' | 'changes'> & {
  readonly changes: NonNullable<ContractComparison['changes']>;
  /** How many more there are than are kept. */
  readonly more: number;
};

/** A definition of an API, as it was for some time. */
export type Iteration = Pick<
  ContractIteration,
  | 'entityRef'
  | 'sequence'
  | 'hash'
  | 'bytes'
  | 'type'
  | 'version'
  | 'source'
  | 'verdict'
> & {
  readonly seenAt: Date;
  /** With the iteration before; left out for the first. */
  readonly comparison?: Comparison;
};

export type NewIteration = Omit<Iteration, 'bytes'>;

/** Takes of a comparison what is kept. */
export function toComparison(compared: ContractComparison): Comparison {
  const { changes = [], version, problem } = compared;
  return {
    changes: changes.slice(0, MAX_CHANGES),
    more: Math.max(0, changes.length - MAX_CHANGES),
    version,
    problem,
  };
}

/** How many changes a comparison found; `undefined` if there is none. */
export function countChanges(
  comparison: Comparison | undefined,
): number | undefined {
  return comparison && !comparison.problem
    ? comparison.changes.length + comparison.more
    : undefined;
}

/** As it is told by HTTP. */
export function toContractIteration(iteration: Iteration): ContractIteration {
  const { comparison, seenAt, ...rest } = iteration;
  return {
    ...rest,
    seenAt: seenAt.toISOString(),
    changes: countChanges(comparison),
    versionCheck: comparison?.version,
    problem: comparison?.problem,
  };
}
