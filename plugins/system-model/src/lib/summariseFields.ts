import {
  ORIGINS,
  type FieldProvenance,
  type Origin,
} from '@fairway/plugin-system-model-common';
import { isOpenConflict } from './isOpenConflict';

/** How many fields of an entity there are of each sort. */
export type FieldSummary = {
  readonly total: number;
  /** By where the value comes from, the most believed first; only what there is. */
  readonly origins: ReadonlyArray<{
    readonly origin: Origin;
    readonly fields: number;
    readonly sources: readonly string[];
  }>;
  readonly conflicts: number;
  readonly settled: number;
  /** Not confirmed for too long. */
  readonly aged: number;
  /** From a source that cannot be read. */
  readonly failing: number;
};

/** Counts where the values of an entity come from, and how far they can be trusted. */
export function summariseFields(
  fields: readonly FieldProvenance[],
): FieldSummary {
  const count = (test: (field: FieldProvenance) => boolean) =>
    fields.filter(test).length;
  return {
    total: fields.length,
    origins: ORIGINS.map(origin => {
      const own = fields.filter(({ chosen }) => chosen.origin === origin);
      const sources = new Set(own.map(({ chosen }) => chosen.source));
      return { origin, fields: own.length, sources: [...sources].sort() };
    }).filter(one => one.fields > 0),
    conflicts: count(isOpenConflict),
    settled: count(({ settled }) => settled !== undefined),
    aged: count(({ chosen }) => chosen.staleBecause?.kind === 'age'),
    failing: count(({ chosen }) => chosen.staleBecause?.kind === 'failing'),
  };
}
