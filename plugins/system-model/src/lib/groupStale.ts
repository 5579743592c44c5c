import type {
  FieldProvenance,
  StaleReason,
} from '@fairway/plugin-system-model-common';
import { toFieldGroups, type PlacedField } from './toFieldGroups';

/** Values that may no longer be true for one reason. */
export type StaleGroup = {
  /** Id of the source that they are from. */
  readonly source: string;
  readonly reason: StaleReason;
  /** ISO 8601. When the first of them was seen last, or since when the source fails. */
  readonly since: string;
  readonly fields: readonly PlacedField[];
};

/** Groups the values of an entity that may no longer be true by source and reason, in the order people look for them. */
export function groupStale(fields: readonly FieldProvenance[]): StaleGroup[] {
  const groups = new Map<string, StaleGroup>();
  for (const placed of toFieldGroups(fields).flatMap(group => group.fields)) {
    const { source, staleBecause: reason, lastSeenAt } = placed.field.chosen;
    if (reason) {
      const key = JSON.stringify([source, reason.kind]);
      const since = reason.kind === 'failing' ? reason.since : lastSeenAt;
      const group = groups.get(key) ?? { source, reason, since, fields: [] };
      groups.set(key, {
        ...group,
        since: group.since < since ? group.since : since,
        fields: [...group.fields, placed],
      });
    }
  }
  return [...groups.values()];
}
