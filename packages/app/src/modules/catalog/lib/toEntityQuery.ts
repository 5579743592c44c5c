import type {
  EntityFilterQuery,
  QueryEntitiesInitialRequest,
} from '@backstage/catalog-client';
import { parseEntityRef } from '@backstage/catalog-model';
import type { CatalogState } from './catalogState';
import type { Collection } from './collections';
import { columnFields, ColumnId } from './columns';

export const PAGE_SIZE = 50;

/** What of an entity a row shows; the rest (API definitions above all) is not sent. */
const rowFields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'spec.type',
  'spec.lifecycle',
  'spec.tier',
  'spec.product',
  'spec.owner',
  'spec.system',
  'spec.domain',
  'spec.parent',
  'spec.memberOf',
  'spec.profile',
  'spec.target',
];

/** What the list depends on beside the URL. */
export interface Viewer {
  readonly ownershipRefs: readonly string[];
  readonly starredRefs: readonly string[];
}

/**
 * Turns the state of the page into one question to the catalog, which answers
 * with the rows and their total at once.
 *
 * @returns `undefined` if no entity can match, so that nothing need be asked
 */
export function toEntityQuery(
  collection: Collection,
  state: CatalogState,
  viewer: Viewer,
): QueryEntitiesInitialRequest | undefined {
  const filter = toFilter(collection, state, viewer);
  if (!filter) {
    return undefined;
  }
  const field = columnFields[state.sort.column as ColumnId];
  return {
    filter,
    fields: rowFields,
    limit: PAGE_SIZE,
    offset: (state.page - 1) * PAGE_SIZE,
    orderFields: [
      {
        field: field ?? columnFields.name,
        order: state.sort.direction === 'descending' ? 'desc' : 'asc',
      },
    ],
    ...(state.text && {
      fullTextFilter: {
        term: state.text,
        fields: ['metadata.name', 'metadata.title', 'spec.profile.displayName'],
      },
    }),
  };
}

function toFilter(
  collection: Collection,
  state: CatalogState,
  viewer: Viewer,
): EntityFilterQuery | undefined {
  const base: Record<string, string | symbol | (string | symbol)[]> =
    collection.filter(state.kind);
  const owners = state.owned ? viewer.ownershipRefs : state.owners;
  if (state.owned && owners.length === 0) {
    return undefined;
  }
  const add = (field: string, values: readonly string[]) => {
    if (values.length > 0) {
      base[field] = [...values];
    }
  };
  add('relations.ownedBy', owners);
  add('spec.type', state.types);
  add('spec.lifecycle', state.lifecycles);
  add('metadata.tags', state.tags);
  add('spec.tier', state.tiers);
  add('spec.product', state.products);
  if (!state.starred) {
    return base;
  }
  const starred = viewer.starredRefs
    .map(ref => parseEntityRef(ref))
    .filter(({ kind }) => !state.kind || kind === state.kind);
  return starred.length > 0
    ? starred.map(({ kind, namespace, name }) => ({
        ...base,
        kind,
        'metadata.namespace': namespace,
        'metadata.name': name,
      }))
    : undefined;
}
