import type { EntityHeaderLayoutProps } from '@backstage/plugin-catalog-react/alpha';

export interface EntityTab {
  readonly id: string;
  readonly label: string;
  /** Path below that of the entity, empty for its overview. */
  readonly path: string;
}

/** Paths in the order people go through them; unknown ones follow by name. */
const order = [
  '',
  'definition',
  'history',
  'apis',
  'docs',
  'dependencies',
  'source',
  'provenance',
];

/** Puts the tabs of an entity page in an order that does not depend on how plugins are installed. */
export function sortTabs(tabs: EntityHeaderLayoutProps['tabs']): EntityTab[] {
  const rank = (path: string) => {
    const known = order.indexOf(path);
    return known < 0 ? order.length : known;
  };
  return tabs
    .flatMap(tab => ('items' in tab ? tab.items : [tab]))
    .map(({ id, label, href }) => ({ id, label, path: href }))
    .sort(
      (a, b) => rank(a.path) - rank(b.path) || a.label.localeCompare(b.label),
    );
}
