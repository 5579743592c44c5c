import { Knex } from 'knex';

/** Those who go by one name, as they have a right to it. */
export type Namesakes = {
  /** Whose name it is. */
  readonly names: readonly string[];
  /** Who goes by it besides, or has gone by it. */
  readonly aliases: readonly string[];
};

/** More would not tell anybody which one was meant. */
const MOST = 100;

/**
 * Finds the references of entities that go by a name.
 *
 * @param name - A name or a reference, in lower case
 * @param kind - In lower case
 */
export async function findNamesakes(
  knex: Knex,
  name: string,
  kind?: string,
): Promise<Namesakes> {
  const ofKind = (query: Knex.QueryBuilder) => {
    if (kind !== undefined) {
      query.where('entities.kind', kind);
    }
  };
  const names: string[] = await knex('entities')
    .where(either =>
      either
        .whereRaw('lower(entities.name) = ?', [name])
        .orWhere('entities.entity_ref', name),
    )
    .modify(ofKind)
    .orderBy('entities.entity_ref')
    .limit(MOST)
    .pluck('entities.entity_ref');
  const aliases: string[] = await knex('aliases')
    .join('entities', 'entities.entity_ref', 'aliases.entity_ref')
    .where('aliases.alias', name)
    .modify(ofKind)
    .orderBy('entities.entity_ref')
    .limit(MOST)
    .pluck('entities.entity_ref');
  return { names, aliases };
}
