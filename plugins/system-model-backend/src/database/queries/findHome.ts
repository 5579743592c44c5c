import { Knex } from 'knex';

/** Where an entity is described. */
export type Home = {
  readonly source: string;
  readonly collection: string;
  /** Opens the repository. */
  readonly url?: string;
  readonly path: string;
  /** `backstage.io/source-location`, if the description says that the source is elsewhere. */
  readonly sourceLocation?: string;
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
  const rows = await knex('observations')
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
      'collections.url',
    );
  const [first] = rows
    .map(row => ({ row, since: findFirst(row.first_seen) }))
    .sort((a, b) => a.since - b.since);
  if (!first) {
    return undefined;
  }
  const { collection, data, path, source, url } = first.row;
  const location: unknown =
    JSON.parse(data).metadata?.annotations?.['backstage.io/source-location'];
  return {
    source,
    collection,
    path,
    ...(url && { url }),
    ...(typeof location === 'string' && { sourceLocation: location }),
  };
}

function findFirst(text: string): number {
  const times: number[] = Object.values(JSON.parse(text));
  return Math.min(...times, Number.MAX_SAFE_INTEGER);
}
