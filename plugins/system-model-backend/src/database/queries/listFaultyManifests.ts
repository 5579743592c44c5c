import { ManifestWithProblems } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { ManifestRow, toStoredManifest } from '../rows';

/** With the id of the manifest, by which they are sorted. */
export type FaultyManifest = ManifestWithProblems & { readonly id: number };

type Row = ManifestRow & {
  collection_title: string | null;
  collection_url: string | null;
};

/**
 * Reads a page of the manifests that something is wrong with.
 *
 * @remarks
 *
 * A manifest that describes nothing, since it cannot be read, is taken to be
 * owned by those who own what its collection describes.
 *
 * @param page - `owners` in lower case, all if absent; `after` is the id of the last one of the page before
 */
export async function listFaultyManifests(
  knex: Knex,
  page: {
    /** All, if absent. */
    readonly source?: string;
    readonly owners?: readonly string[];
    readonly after: number;
    readonly limit: number;
  },
): Promise<FaultyManifest[]> {
  const rows: Row[] = await knex('manifests')
    .leftJoin('collections', on =>
      on
        .on('collections.source', 'manifests.source')
        .on('collections.key', 'manifests.collection'),
    )
    .where('manifests.problem_count', '>', 0)
    .where('manifests.id', '>', page.after)
    .modify(query => {
      if (page.source !== undefined) {
        query.where('manifests.source', page.source);
      }
      if (page.owners) {
        applyOwners(knex, query, page.owners);
      }
    })
    .orderBy('manifests.id')
    .limit(page.limit)
    .select(
      'manifests.*',
      'collections.title as collection_title',
      'collections.url as collection_url',
    );
  const described = await findDescribed(knex, 'manifest', rows);
  const around = await findDescribed(
    knex,
    'collection',
    rows.filter(row => !described.has(toKey('manifest', row))),
  );
  return rows.map(row => {
    const own = described.get(toKey('manifest', row));
    const { id, checksum: _, ...manifest } = toStoredManifest(row);
    return {
      ...manifest,
      id,
      ...(row.collection_title && { collectionTitle: row.collection_title }),
      ...(row.collection_url && { collectionUrl: row.collection_url }),
      owners: (own ?? around.get(toKey('collection', row)))?.owners ?? [],
      entityRefs: own?.entityRefs ?? [],
    };
  });
}

function applyOwners(
  knex: Knex,
  query: Knex.QueryBuilder,
  owners: readonly string[],
): void {
  const observed = () =>
    knex('observations')
      .join('entities', 'entities.entity_ref', 'observations.entity_ref')
      .whereIn('entities.owner', owners)
      .select(knex.raw('1'));
  query.where(either =>
    either
      .whereExists(observed().whereRaw('observations.manifest = manifests.id'))
      .orWhere(nothing =>
        nothing
          .whereNotExists(
            knex('observations')
              .select(knex.raw('1'))
              .whereRaw('observations.manifest = manifests.id'),
          )
          .whereExists(
            observed()
              .join('manifests as others', 'others.id', 'observations.manifest')
              .whereRaw('others.source = manifests.source')
              .whereRaw('others.collection = manifests.collection'),
          ),
      ),
  );
}

type Described = { readonly owners: string[]; readonly entityRefs: string[] };
type Scope = 'manifest' | 'collection';

/** What manifests, or their collections, describe. */
async function findDescribed(
  knex: Knex,
  scope: Scope,
  rows: readonly Row[],
): Promise<Map<string, Described>> {
  const found = new Map<string, Described>();
  const column = scope === 'manifest' ? 'id' : 'collection';
  const wanted = new Set(rows.map(row => toKey(scope, row)));
  const pairs = await knex('observations')
    .join('manifests', 'manifests.id', 'observations.manifest')
    .leftJoin('entities', 'entities.entity_ref', 'observations.entity_ref')
    .whereIn('manifests.source', [...new Set(rows.map(row => row.source))])
    .whereIn(`manifests.${column}`, [...new Set(rows.map(row => row[column]))])
    .distinct({
      source: 'manifests.source',
      [column]: `manifests.${column}`,
      entity_ref: 'observations.entity_ref',
      owner: 'entities.owner',
    })
    .orderBy('entity_ref');
  for (const { entity_ref, owner, ...row } of pairs) {
    const key = toKey(scope, row);
    if (wanted.has(key)) {
      const { entityRefs, owners } = found.get(key) ?? {
        owners: [],
        entityRefs: [],
      };
      const isNew = owner !== null && !owners.includes(owner);
      found.set(key, {
        entityRefs: [...entityRefs, entity_ref],
        owners: isNew ? [...owners, owner] : owners,
      });
    }
  }
  return found;
}

/** Keys of collections are unique within their source alone. */
function toKey(
  scope: Scope,
  row: Pick<Row, 'id' | 'source' | 'collection'>,
): string {
  return scope === 'manifest'
    ? String(row.id)
    : JSON.stringify([row.source, row.collection]);
}
