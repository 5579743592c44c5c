import type { ContractDiff, VersionCheck } from '@fairway/contract-diff';

/** What is told about the change from one definition to another one. */
export type Judgement =
  | { readonly diff: ContractDiff; readonly version?: VersionCheck }
  | { readonly problem: string };

/** Compares definitions, which others wrote: within limits, and never by throwing at them. */
export interface ContractJudge {
  /** @param type - `spec.type` of the API */
  compare(old: string, current: string, type: string): Promise<Judgement>;

  /** The version that a definition gives itself. */
  readVersion(definition: string, type: string): Promise<string | undefined>;
}
