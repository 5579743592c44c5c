import { Claimed } from '../Claimed';
import { Rules } from '../Rules';

export const NOW = Date.parse('2026-11-26T12:00:00Z');

/** A claim of a descriptor in a repository, read a minute ago. */
export function makeClaim(claim: Partial<Claimed> = {}): Claimed {
  const path = claim.path ?? 'catalog-info.yaml';
  return {
    source: 'git',
    origin: 'descriptor',
    place: { kind: 'file', path },
    collection: 'shop/web',
    path,
    ordinal: 0,
    data: {},
    firstSeen: {},
    lastSeenAt: NOW - 60_000,
    ...claim,
  };
}

/** Rules of the component `shop`, as they are unless configured otherwise. */
export function makeRules(rules: Partial<Rules> = {}): Rules {
  return {
    entityRef: 'component:default/shop',
    precedence: ['overlay', 'push', 'descriptor', 'controlPlane', 'hint'],
    sources: ['git', 'cluster'],
    settlements: [],
    now: NOW,
    ...rules,
  };
}
