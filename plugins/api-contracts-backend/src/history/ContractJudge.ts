import { ContractComparison } from '@fairway/plugin-api-contracts-common';

/** Compares definitions, which others wrote: within limits, and never by throwing at them. */
export interface ContractJudge {
  /** @param type - `spec.type` of the API, where it is known */
  compare(
    old: string,
    current: string,
    type?: string,
  ): Promise<ContractComparison>;

  /** The version that a definition gives itself. */
  readVersion(definition: string, type: string): Promise<string | undefined>;
}
