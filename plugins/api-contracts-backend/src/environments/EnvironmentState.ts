import {
  ContractChangeCounts,
  ContractVerdict,
  EnvironmentDefinition,
} from '@fairway/plugin-api-contracts-common';

/** The definition of an API in an environment, as it was last read. */
export type EnvironmentState = {
  readonly entityRef: string;
  readonly environment: string;
  /** As the annotation names it. */
  readonly target: string;
  readonly isRunning: boolean;
  readonly checkedAt: Date;
  /** Why it could not be read the last time; what else is known is from the time before. */
  readonly problem?: string;
  readonly hash?: string;
  readonly version?: string;
  /** Since when it is this definition. */
  readonly changedAt?: Date;
  /** The declared definition that it was compared with. */
  readonly declaredHash?: string;
  readonly verdict?: ContractVerdict;
  readonly comparison?: {
    readonly counts?: ContractChangeCounts;
    /** Why the two could not be compared. */
    readonly problem?: string;
  };
};

/** As it is told by HTTP. */
export function toEnvironmentDefinition(
  state: EnvironmentState,
  titles: ReadonlyMap<string, string>,
): EnvironmentDefinition {
  const { environment, target, isRunning, hash, version, verdict } = state;
  return {
    environment,
    title: titles.get(environment) ?? environment,
    target,
    isRunning,
    hash,
    version,
    checkedAt: state.checkedAt.toISOString(),
    changedAt: state.changedAt?.toISOString(),
    problem: state.problem ?? state.comparison?.problem,
    verdict,
    counts: state.comparison?.counts,
  };
}
