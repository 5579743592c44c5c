import type { FieldProvenance } from '@fairway/plugin-system-model-common';
import { isOpenConflict } from './isOpenConflict';
import { toValueText } from './toValueText';

/** Which fields of an entity are shown. */
export const FIELD_SELECTIONS = [
  'all',
  'conflicts',
  'stale',
  'settled',
  'removed',
] as const;

export type FieldSelection = (typeof FIELD_SELECTIONS)[number];

const TESTS: Record<FieldSelection, (field: FieldProvenance) => boolean> = {
  all: () => true,
  conflicts: isOpenConflict,
  stale: field => field.chosen.staleBecause !== undefined,
  settled: field => field.settled !== undefined,
  removed: field => field.isRemoved === true,
};

/** Reads a selection from what an address says. */
export function readSelection(value: string | null): FieldSelection {
  return FIELD_SELECTIONS.find(selection => selection === value) ?? 'all';
}

/**
 * Selects fields.
 *
 * @param text - Part of the pointer, of the value or of the id of the source; case makes no difference
 */
export function selectFields(
  fields: readonly FieldProvenance[],
  selection: FieldSelection,
  text = '',
): FieldProvenance[] {
  const wanted = text.trim().toLocaleLowerCase('en-US');
  const says = ({ pointer, chosen }: FieldProvenance) =>
    [pointer, toValueText(chosen.value), chosen.source].some(part =>
      part.toLocaleLowerCase('en-US').includes(wanted),
    );
  return fields.filter(field => TESTS[selection](field) && says(field));
}
