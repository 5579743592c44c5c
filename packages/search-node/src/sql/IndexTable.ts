import { Knex } from 'knex';

type IndexRow = {
  id: number;
  type: string;
  state: 'live' | 'building' | 'gone';
  touched_at: string;
};

const TABLE = 'store_indexes';
/** An index that nobody has written to for so long will never be ready. */
const MOST_IDLE_MS = 60 * 60 * 1_000;

/**
 * Which indexes there are of which type: one in which documents are found, and
 * others that are built or taken away beside it.
 *
 * @remarks
 *
 * Its table is `store_indexes` with the columns `id`, `type`, `state` and
 * `touched_at`, and at most one live row of a type.
 */
export class IndexTable {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Finds the live index of a type, which begins to be. It stays live until the transaction ends. */
  async lockLive(trx: Knex.Transaction, type: string): Promise<number> {
    for (;;) {
      const live = await trx<IndexRow>(TABLE)
        .where({ type, state: 'live' })
        .forShare()
        .first('id');
      if (live) {
        return live.id;
      }
      // Does nothing if another has just taken its place.
      await trx.raw(
        `insert into ${TABLE} (type, state, touched_at) values (?, 'live', ?) on conflict do nothing`,
        [type, now()],
      );
    }
  }

  /** Begins an index; those of the type that nobody will finish are to be taken away. */
  async begin(type: string): Promise<number> {
    await this.#knex<IndexRow>(TABLE)
      .where({ type, state: 'building' })
      .where(
        'touched_at',
        '<',
        new Date(Date.now() - MOST_IDLE_MS).toISOString(),
      )
      .update({ state: 'gone' });
    const [{ id }] = await this.#knex<IndexRow>(TABLE)
      .insert({ type, state: 'building', touched_at: now() })
      .returning('id');
    return id;
  }

  /** @throws if it has been taken away meanwhile */
  async lockBuilding(trx: Knex.Transaction, id: number): Promise<void> {
    const touched = await trx<IndexRow>(TABLE)
      .where({ id, state: 'building' })
      .update({ touched_at: now() });
    if (touched === 0) {
      throw goneError(id);
    }
  }

  /** Puts it in the place of the live one, which is to be taken away. */
  async commit(type: string, id: number): Promise<void> {
    await this.#knex.transaction(async trx => {
      // Of two commits at once the second has to see what the first did.
      await trx<IndexRow>(TABLE)
        .where({ type })
        .orderBy('id')
        .forUpdate()
        .select('id');
      await trx<IndexRow>(TABLE)
        .where({ type, state: 'live' })
        .update({ state: 'gone' });
      const live = await trx<IndexRow>(TABLE)
        .where({ id, state: 'building' })
        .update({ state: 'live', touched_at: now() });
      if (live === 0) {
        throw goneError(id);
      }
    });
  }

  async abort(id: number): Promise<void> {
    await this.#knex<IndexRow>(TABLE)
      .where({ id, state: 'building' })
      .update({ state: 'gone' });
  }

  async drop(type: string): Promise<void> {
    await this.#knex<IndexRow>(TABLE)
      .where({ type, state: 'live' })
      .update({ state: 'gone' });
  }

  async listGone(): Promise<number[]> {
    return await this.#knex<IndexRow>(TABLE)
      .where({ state: 'gone' })
      .pluck('id');
  }

  /** Forgets an index of which nothing is left. */
  async forget(id: number): Promise<void> {
    await this.#knex<IndexRow>(TABLE).where({ id, state: 'gone' }).delete();
  }
}

function now(): string {
  return new Date().toISOString();
}

function goneError(id: number): Error {
  return new Error(
    `Index ${id} cannot be finished: it was taken away because nothing was written to it for an hour, or because it was given up. Build it again.`,
  );
}
