import { Knex } from 'knex';
import { chunk } from './chunk';

const EARLIER =
  'case when excluded.due < outdated.due then excluded.due else outdated.due end';

/**
 * Which entities are to be merged again, and when.
 *
 * @remarks
 *
 * Rows are always written in the order of their references: two transactions
 * that mark the same entities wait for each other, and never both.
 */
export class OutdatedStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Has entities merged again, not later than at a time. Do it in the transaction
   * that changes what they are made of.
   *
   * @param due - Milliseconds
   */
  async mark(entityRefs: Iterable<string>, due: number): Promise<void> {
    const refs = [...new Set(entityRefs)].sort();
    for (const some of chunk(refs)) {
      await this.#knex('outdated')
        .insert(some.map(ref => ({ entity_ref: ref, due })))
        .onConflict('entity_ref')
        .merge({ due: this.#knex.raw(EARLIER) });
    }
  }

  /** The same for all that a source, or one collection of it, says something of. */
  async markAll(
    origin: { source: string; collection?: string },
    due: number,
  ): Promise<void> {
    const { source, collection } = origin;
    const isOne = collection !== undefined;
    await this.#knex.raw(
      `insert into outdated (entity_ref, due)
      select entity_ref, cast(:due as bigint) from (
        select distinct observations.entity_ref
        from observations join manifests on manifests.id = observations.manifest
        where observations.source = :source ${
          isOne ? 'and manifests.collection = :collection' : ''
        }
      ) as observed
      where 1 = 1 -- without it SQLite takes the conflict for a part of the query
      order by entity_ref
      on conflict (entity_ref) do update set due = ${EARLIER}`,
      { due, source, ...(isOne && { collection }) },
    );
  }

  /**
   * Takes some that are due, longest first. Until the transaction ends, no other
   * replica takes them, and whoever marks them waits.
   */
  async take(now: number, limit: number): Promise<string[]> {
    const rows: { entity_ref: string }[] = await this.#knex('outdated')
      .where('due', '<=', now)
      .orderBy(['due', 'entity_ref'])
      .limit(limit)
      .select('entity_ref')
      .modify(query => this.#lock(query));
    return rows.map(({ entity_ref }) => entity_ref);
  }

  /** Takes those of some entities that nobody else has taken, due or not. */
  async takeThese(entityRefs: readonly string[]): Promise<string[]> {
    const rows: { entity_ref: string }[] = await this.#knex('outdated')
      .whereIn('entity_ref', entityRefs)
      .orderBy('entity_ref')
      .select('entity_ref')
      .modify(query => this.#lock(query));
    return rows.map(({ entity_ref }) => entity_ref);
  }

  /**
   * Notes that entities are merged, and when each is to be merged next because
   * something it says will be too old; absent if nothing will.
   */
  async finish(
    entityRefs: readonly string[],
    next: ReadonlyMap<string, number>,
  ): Promise<void> {
    for (const some of chunk(entityRefs)) {
      await this.#knex('outdated').whereIn('entity_ref', some).delete();
    }
    const rows = [...next].map(([ref, due]) => ({ entity_ref: ref, due }));
    for (const some of chunk(rows)) {
      await this.#knex('outdated').insert(some);
    }
  }

  /** When the next one is due, if any. Milliseconds. */
  async findNextDue(): Promise<number | undefined> {
    const row: { due?: string | number | null } | undefined = await this.#knex(
      'outdated',
    )
      .min({ due: 'due' })
      .first();
    return row?.due === null || row?.due === undefined
      ? undefined
      : Number(row.due);
  }

  async countDue(now: number): Promise<number> {
    const row = await this.#knex('outdated')
      .where('due', '<=', now)
      .count({ count: '*' })
      .first();
    return Number(row?.count);
  }

  /** SQLite has one writer at a time, and no such words. */
  #lock(query: Knex.QueryBuilder): void {
    if (this.#knex.client.config.client === 'pg') {
      query.forUpdate().skipLocked();
    }
  }
}
