import type { FieldProvenance } from '@fairway/plugin-system-model-common';

/**
 * A field as it is once a person has chosen its source.
 *
 * @param source - Id of the source; without one the choice was taken back, and the value stays until the field is read again
 */
export function settleField(
  field: FieldProvenance,
  source: string | undefined,
  settled: NonNullable<FieldProvenance['settled']>,
): FieldProvenance {
  const { settled: _, ...open } = field;
  const claims = [field.chosen, ...field.others];
  const chosen = claims.find(claim => claim.source === source);
  if (!chosen) {
    return open;
  }
  const { isRemoved, ...said } = open;
  return {
    ...said,
    chosen,
    others: claims.filter(claim => claim !== chosen),
    ...(chosen.value === null && { isRemoved: true }),
    settled,
  };
}
