import type { FacetCount } from '@fairway/search-common';

/** One value that results can be narrowed by. */
export interface FacetOption {
  readonly value: string;
  /** Number of results that have it; absent where that cannot be told. */
  readonly count?: number;
}

/**
 * Lists the values of a facet: what the results have, and what is chosen
 * although none of them has it, so that it can be taken back.
 *
 * @param counts - How often each value occurs, or `undefined` where that cannot be told
 * @param selected - Values that are chosen
 */
export function toFacetOptions(
  counts: readonly FacetCount[] | undefined,
  selected: readonly string[],
): FacetOption[] {
  const known = new Set(counts?.map(({ value }) => value));
  const rest = selected
    .filter(value => !known.has(value))
    .map(value => ({ value, count: counts ? 0 : undefined }));
  return [...(counts ?? []), ...rest];
}

/**
 * Leaves out what is rare and not chosen. The order stays, so that nothing
 * jumps when something is chosen.
 */
export function toShownOptions(
  options: readonly FacetOption[],
  selected: readonly string[],
  limit: number,
): FacetOption[] {
  return options.filter(
    ({ value }, index) => index < limit || selected.includes(value),
  );
}
