import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { ColumnId, columnsOf } from './columns';
import type { EntityRowModel } from './toRow';

/** A list of entities that has a page of its own. */
export interface Collection {
  readonly id: 'catalog' | 'apis' | 'docs';
  /** The kind it shows when its URL names none. */
  readonly defaultKind: string;
  /** Whether the reader chooses the kind. */
  readonly kinds: boolean;
  /** What all its entities have in common. */
  filter(kind: string): Record<string, string | symbol>;
  columns(kind: string): readonly ColumnId[];
  /** Where a row leads. */
  toHref(row: EntityRowModel): string;
}

const everything: Collection = {
  id: 'catalog',
  defaultKind: 'component',
  kinds: true,
  filter: kind => ({ kind }),
  columns: columnsOf,
  toHref: row => row.href,
};

export const collections: Record<Collection['id'], Collection> = {
  catalog: everything,
  apis: {
    ...everything,
    id: 'apis',
    defaultKind: 'api',
    kinds: false,
    filter: () => ({ kind: 'api' }),
    columns: () => columnsOf('api'),
  },
  docs: {
    ...everything,
    id: 'docs',
    defaultKind: '',
    kinds: false,
    filter: () => ({
      'metadata.annotations.backstage.io/techdocs-ref': CATALOG_FILTER_EXISTS,
    }),
    columns: () => ['name', 'owner', 'kind', 'type'],
    toHref: row => row.href.replace('/catalog/', '/docs/'),
  },
};
