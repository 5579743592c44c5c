import { Claim } from '@fairway/plugin-system-model-common';
import { createHash } from 'node:crypto';
import { Merged } from '../merge/Merged';
import { toCanonicalText } from '../merge/toCanonicalText';

/** Covers all of an entity that is worth a change: that something was seen once more is not. */
export function checksumMerged(merged: Merged): string {
  const { aliases, edges, entity, provenance } = merged;
  const fields = provenance.map(field => ({
    ...field,
    chosen: withoutSighting(field.chosen),
    others: field.others.map(withoutSighting),
  }));
  return createHash('sha256')
    .update(
      toCanonicalText([
        entity,
        [...aliases],
        edges.map(edge => ({ ...edge })),
        fields,
      ]),
    )
    .digest('hex');
}

function withoutSighting({ lastSeenAt: _, ...claim }: Claim) {
  return claim;
}
