import { Knex } from 'knex';

/** Where an entity is described. */
export type Home = {
  /** Opens the repository. */
  readonly url?: string;
  /** All files of it that describe the entity, with the ids of their formats. */
  readonly files: readonly { readonly path: string; readonly format: string }[];
  /** Where they say that the source is: `backstage.io/source-location`. */
  readonly sourceLocations: readonly string[];
};

type Row = {
  data: string;
  first_seen: string;
  source: string;
  collection: string;
  path: string;
  format: string;
  url: string | null;
};

/**
 * Finds where an entity is described, which tells whose pipelines may speak for it.
 *
 * @remarks
 *
 * If it is described in several places, it belongs to the one that did so first:
 * nobody takes an entity over by describing it, too.
 *
 * @param entityRef - In lower case
 */
export async function findHome(
  knex: Knex,
  entityRef: string,
): Promise<Home | undefined> {
  const rows: Row[] = await knex('observations')
    .join('manifests', 'manifests.id', 'observations.manifest')
    .leftJoin('collections', on =>
      on
        .on('collections.source', 'manifests.source')
        .on('collections.key', 'manifests.collection'),
    )
    .where({
      'observations.entity_ref': entityRef,
      'observations.origin': 'descriptor',
    })
    .orderBy('observations.id')
    .select(
      'observations.data',
      'observations.first_seen',
      'manifests.source',
      'manifests.collection',
      'manifests.path',
      'manifests.format',
      'collections.url',
    );
  const [first] = [...rows].sort((a, b) => findFirst(a) - findFirst(b));
  if (!first) {
    return undefined;
  }
  const own = rows.filter(
    row => row.source === first.source && row.collection === first.collection,
  );
  return {
    ...(first.url !== null && { url: first.url }),
    files: own.map(({ format, path }) => ({ path, format })),
    sourceLocations: own.flatMap(readLocation),
  };
}

/** Since when anything is said. */
function findFirst(row: Row): number {
  const times: number[] = Object.values(JSON.parse(row.first_seen));
  return Math.min(...times, Number.MAX_SAFE_INTEGER);
}

function readLocation({ data }: Row): string[] {
  const location: unknown =
    JSON.parse(data).metadata?.annotations?.['backstage.io/source-location'];
  return typeof location === 'string' ? [location] : [];
}
