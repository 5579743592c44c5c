import {
  Claim,
  FieldProvenance,
  Place,
} from '@fairway/plugin-system-model-common';
import { findLine } from './findLine';
import { Said } from './Said';
import { Settlement } from './Rules';
import { toIsoTime } from './toIsoTime';

/**
 * Tells where the value of a field comes from.
 *
 * @param pointer - Of the field
 * @param ranked - The most believed first; at least one
 */
export function toFieldProvenance(
  pointer: string,
  ranked: readonly Said[],
  options: {
    readonly isSame: (a: Said, b: Said) => boolean;
    readonly settlement?: Settlement;
  },
): FieldProvenance {
  const [chosen, ...others] = ranked;
  const { settlement } = options;
  const isRemoved = chosen.value === null;
  return {
    pointer,
    chosen: toClaim(pointer, chosen),
    others: others.map(said => toClaim(pointer, said)),
    ...(isRemoved && { isRemoved }),
    isConflict:
      !isRemoved &&
      others.some(
        said =>
          (said.claim.origin !== 'hint' ||
            said.claim.origin === chosen.claim.origin) &&
          !options.isSame(chosen, said),
      ),
    ...(settlement?.source === chosen.claim.source && {
      settled: { by: settlement.by, at: toIsoTime(settlement.at) },
    }),
  };
}

function toClaim(pointer: string, { claim, value, at }: Said): Claim {
  const known = [pointer, at].find(key => Object.hasOwn(claim.firstSeen, key));
  return {
    source: claim.source,
    origin: claim.origin,
    place: toPlace(claim, at),
    value,
    firstSeenAt:
      known === undefined
        ? claim.lastSeenText
        : toIsoTime(claim.firstSeen[known]),
    lastSeenAt: claim.lastSeenText,
    ...(claim.staleBecause && { staleBecause: claim.staleBecause }),
  };
}

function toPlace({ place, lines }: Said['claim'], at: string): Place {
  if (place.kind !== 'file' || !lines) {
    return place;
  }
  const line = findLine(lines, at);
  return line === undefined ? place : { ...place, line };
}
