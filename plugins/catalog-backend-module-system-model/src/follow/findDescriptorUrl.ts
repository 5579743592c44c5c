import { FieldProvenance } from '@fairway/plugin-system-model-common';

/** Says that a value is in another file, relative to this one. */
const PLACEHOLDER = /\/\$[a-z]+$/;

/**
 * Finds the descriptor that an entity is best said to come from: the one that
 * its placeholders are relative to, or else the one that most of its values are from.
 */
export function findDescriptorUrl(
  provenance: readonly FieldProvenance[],
): string | undefined {
  const counts = new Map<string, number>();
  for (const { pointer, chosen } of provenance) {
    const url =
      chosen.origin === 'descriptor' ? toUrl(chosen.place) : undefined;
    if (url) {
      const weight = PLACEHOLDER.test(pointer) ? provenance.length : 1;
      counts.set(url, (counts.get(url) ?? 0) + weight);
    }
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best?.[0];
}

function toUrl(place: FieldProvenance['chosen']['place']): string | undefined {
  const url = place.kind === 'file' ? place.url?.split('#')[0] : undefined;
  return url && /^https?:\/\//.test(url) ? url : undefined;
}
