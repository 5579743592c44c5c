import { ORIGINS } from '@fairway/plugin-system-model-common';
import { compareText } from './compareText';
import { RankedClaim } from './RankedClaim';
import { Rules } from './Rules';
import { toCanonicalText } from './toCanonicalText';

/**
 * Orders claims, the most believed first, but for settlements, which are about
 * single fields. Only claims that are equal in all are in no order.
 */
export function compareClaims(
  a: RankedClaim,
  b: RankedClaim,
  rules: Pick<Rules, 'precedence' | 'sources'>,
): number {
  return (
    findPlace(rules.precedence, a.origin) -
      findPlace(rules.precedence, b.origin) ||
    ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin) ||
    Number(Boolean(a.staleBecause)) - Number(Boolean(b.staleBecause)) ||
    findPlace(rules.sources, a.source) - findPlace(rules.sources, b.source) ||
    compareText(a.source, b.source) ||
    compareText(a.collection, b.collection) ||
    compareText(a.path, b.path) ||
    a.ordinal - b.ordinal ||
    // Not met while each manifest is stored once; without it the order of input would decide.
    compareText(toCanonicalText(a), toCanonicalText(b))
  );
}

function findPlace<T>(list: readonly T[], item: T): number {
  const place = list.indexOf(item);
  return place < 0 ? list.length : place;
}
