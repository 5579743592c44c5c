import { Claim, FieldProvenance } from '@fairway/plugin-system-model-common';
import { EnrichmentClaim, EnrichmentField } from './EnrichmentField';

/** Keeps of the provenance of an entity what it takes to add to one from elsewhere. */
export function toEnrichmentFields(
  provenance: readonly FieldProvenance[],
): EnrichmentField[] {
  return provenance.map(({ pointer, chosen, others, settled }) => ({
    pointer,
    isSettled: settled !== undefined,
    claims: [chosen, ...others].map(toEnrichmentClaim),
  }));
}

function toEnrichmentClaim({ origin, place, value }: Claim): EnrichmentClaim {
  return {
    origin,
    value,
    ...(place.kind === 'file' && {
      file: { path: place.path, url: place.url },
    }),
  };
}
