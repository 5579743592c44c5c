import {
  ContractChange,
  ContractComparison,
  ContractIteration,
} from '@fairway/plugin-api-contracts-common';

/** What a comparison says beside its verdict, in short. */
export type Comparison = Pick<ContractComparison, 'version' | 'problem'> & {
  /** How many changes there are; left out where the two could not be compared. */
  readonly count?: number;
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

export type NewIteration = Omit<Iteration, 'bytes'> & {
  /** The gravest of the changes. */
  readonly changes?: readonly ContractChange[];
};

/** Sums a comparison up. */
export function toComparison(compared: ContractComparison): Comparison {
  const { changes, version, problem } = compared;
  return { count: changes?.length, version, problem };
}

/** As it is told by HTTP. */
export function toContractIteration(iteration: Iteration): ContractIteration {
  const { comparison, seenAt, ...rest } = iteration;
  return {
    ...rest,
    seenAt: seenAt.toISOString(),
    changes: comparison?.count,
    versionCheck: comparison?.version,
    problem: comparison?.problem,
  };
}
