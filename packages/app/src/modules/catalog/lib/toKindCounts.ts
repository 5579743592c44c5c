export interface KindCount {
  /** Lower case, as in entity references. */
  readonly kind: string;
  readonly count: number;
}

/** Kinds in the order people look for them; machinery last. */
const order = [
  'component',
  'api',
  'system',
  'domain',
  'resource',
  'group',
  'user',
  'template',
];

/** Orders the kinds a catalog has; those nobody foresaw come by name, locations last. */
export function toKindCounts(
  facets: ReadonlyArray<{ value: string; count: number }>,
): KindCount[] {
  const rank = (kind: string) => {
    const known = order.indexOf(kind);
    if (known >= 0) {
      return known;
    }
    return kind === 'location' ? order.length + 1 : order.length;
  };
  return facets
    .map(({ value, count }) => ({ kind: value.toLowerCase(), count }))
    .filter(({ count }) => count > 0)
    .sort(
      (a, b) => rank(a.kind) - rank(b.kind) || a.kind.localeCompare(b.kind),
    );
}
