import type {
  SourceHealth,
  SourceStatus,
} from '@fairway/plugin-system-model-common';

/** What needs somebody comes first. */
export const HEALTHS: readonly SourceHealth[] = [
  'failing',
  'heldBack',
  'new',
  'healthy',
];

/** Sorts sources by how they do; those that do the same stay in the order of the configuration. */
export function sortSources(sources: readonly SourceStatus[]): SourceStatus[] {
  return HEALTHS.flatMap(health =>
    sources.filter(source => source.health === health),
  );
}
