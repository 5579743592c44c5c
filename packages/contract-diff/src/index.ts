/**
 * Tells what changed between two versions of an API contract, and whether those
 * who use it have to change as well.
 *
 * @packageDocumentation
 */
export { checkVersion } from './version/checkVersion';
export type { VersionCheck, VersionStep } from './version/checkVersion';
export { readContractVersion } from './version/readContractVersion';
export type {
  ChangeLevel,
  ContractChange,
  ContractDiff,
  ContractType,
  Verdict,
} from './ContractDiff';
export { ContractInputError } from './ContractInputError';
export { diffContracts } from './diffContracts';
