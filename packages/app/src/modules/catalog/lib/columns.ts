/** Columns a list of entities can have, and the field each is ordered by. */
export const columnFields = {
  name: 'metadata.name',
  kind: 'kind',
  owner: 'spec.owner',
  system: 'spec.system',
  domain: 'spec.domain',
  parent: 'spec.parent',
  type: 'spec.type',
  lifecycle: 'spec.lifecycle',
  tier: 'spec.tier',
  product: 'spec.product',
  email: 'spec.profile.email',
  groups: undefined,
  target: 'spec.target',
} as const;

export type ColumnId = keyof typeof columnFields;

const byKind: Record<string, readonly ColumnId[]> = {
  component: [
    'name',
    'owner',
    'system',
    'type',
    'lifecycle',
    'tier',
    'product',
  ],
  api: ['name', 'owner', 'system', 'type', 'lifecycle'],
  resource: ['name', 'owner', 'system', 'type'],
  system: ['name', 'owner', 'domain'],
  domain: ['name', 'owner'],
  group: ['name', 'parent', 'type'],
  user: ['name', 'email', 'groups'],
  template: ['name', 'owner', 'type'],
  location: ['name', 'type', 'target'],
};

/** Columns that only some catalogs have something to say in. */
const rareColumns: readonly ColumnId[] = ['tier', 'product'];

/** Fields whose values tell whether a rare column says anything. */
export const rareFields = rareColumns.flatMap(id => columnFields[id] ?? []);

/** Leaves out rare columns whose field no entity has. */
export function withoutEmpty(
  columns: readonly ColumnId[],
  usedFields: readonly string[],
): readonly ColumnId[] {
  return columns.filter(
    id =>
      !rareColumns.includes(id) || usedFields.includes(columnFields[id] ?? ''),
  );
}

/** Columns that say something about entities of a kind, in order. */
export function columnsOf(kind: string): readonly ColumnId[] {
  return byKind[kind] ?? ['name', 'owner', 'type'];
}
