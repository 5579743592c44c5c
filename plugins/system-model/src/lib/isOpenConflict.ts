import type { FieldProvenance } from '@fairway/plugin-system-model-common';

/** Whether sources disagree about a field, and nobody has said whom to believe. */
export function isOpenConflict({
  isConflict,
  settled,
}: Pick<FieldProvenance, 'isConflict' | 'settled'>): boolean {
  return isConflict && !settled;
}
