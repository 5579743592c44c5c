import {
  ContractChange,
  ContractChangeCounts,
} from '@fairway/plugin-api-contracts-common';

/** Counts changes by their level. */
export function countChanges(
  changes: readonly ContractChange[],
): ContractChangeCounts {
  const counts = { breaking: 0, 'non-breaking': 0, 'docs-only': 0 };
  changes.forEach(({ level }) => counts[level]++);
  return counts;
}
