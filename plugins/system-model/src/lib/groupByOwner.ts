import type { EntityFindings } from '@fairway/plugin-system-model-common';

/** What one owner is to look at. */
export type OwnerGroup = {
  /** Absent for what nobody owns. */
  readonly owner?: string;
  readonly isMine: boolean;
  readonly items: readonly EntityFindings[];
};

/** Groups what was found by whose it is: that of the reader first, then by name, what nobody owns last. */
export function groupByOwner(
  findings: readonly EntityFindings[],
  ownership: readonly string[],
): OwnerGroup[] {
  const groups = new Map<string | undefined, EntityFindings[]>();
  for (const finding of findings) {
    const group = groups.get(finding.owner) ?? [];
    groups.set(finding.owner, [...group, finding]);
  }
  const rank = ({ owner, isMine }: OwnerGroup) =>
    owner === undefined ? 2 : Number(!isMine);
  return [...groups]
    .map(([owner, items]) => ({
      owner,
      isMine: owner !== undefined && ownership.includes(owner),
      items,
    }))
    .sort(
      (a, b) =>
        rank(a) - rank(b) || (a.owner ?? '').localeCompare(b.owner ?? ''),
    );
}
