import { FieldProvenance } from '@fairway/plugin-system-model-common';

/** Whether the value of a field may no longer be true. */
export function isStale({ chosen }: FieldProvenance): boolean {
  return chosen.staleBecause !== undefined;
}
