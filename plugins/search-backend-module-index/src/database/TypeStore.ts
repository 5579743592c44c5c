import { Knex } from 'knex';
import { TypeRow, TypeState, toTypeState } from './rows';

/** How long work is taken to be going on after it last gave a sign of life. */
export const LEASE_MS = 30_000;

const COLUMNS = {
  build: { until: 'build_leased_until', by: 'build_leased_by' },
  follow: { until: 'follow_leased_until', by: 'follow_leased_by' },
  swap: { until: 'swap_leased_until', by: 'swap_leased_by' },
} as const;

/**
 * What only one replica does to an index at a time: build it anew, bring changes
 * into it, and put one in the place of another, during which nobody begins to
 * bring changes.
 */
export type Work = keyof typeof COLUMNS;

/** Keeps how each index does, and which replica is at work on it. */
export class TypeStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Says that a replica brings documents of types, and begins to keep how they do, where that is new. */
  async claim(types: readonly string[], now: number): Promise<void> {
    for (const type of types) {
      await this.#knex('search_types')
        .insert({
          type,
          wanted: false,
          build_leased_until: 0,
          follow_leased_until: 0,
          swap_leased_until: 0,
          claimed_at: now,
        })
        .onConflict('type')
        .merge(['claimed_at']);
    }
  }

  async find(type: string): Promise<TypeState | undefined> {
    const row = await this.#knex<TypeRow>('search_types')
      .where({ type })
      .first();
    return row && toTypeState(row);
  }

  async list(): Promise<TypeState[]> {
    const rows = await this.#knex<TypeRow>('search_types').orderBy('type');
    return rows.map(toTypeState);
  }

  /** Asks for an index to be built anew. */
  async want(type: string): Promise<void> {
    await this.#knex('search_types').where({ type }).update({ wanted: true });
  }

  /**
   * Asks to be the only one to do something to an index for {@link LEASE_MS}.
   *
   * @returns Whether nobody is at it
   */
  async lease(
    work: Work,
    type: string,
    owner: string,
    now: number,
  ): Promise<boolean> {
    const { until, by } = COLUMNS[work];
    const hindrances =
      work === 'follow' ? [until, COLUMNS.swap.until] : [until];
    const count = await this.#knex('search_types')
      .where({ type })
      .where(where => hindrances.forEach(one => where.where(one, '<', now)))
      .update({ [until]: now + LEASE_MS, [by]: owner });
    return count > 0;
  }

  /**
   * Asks to stay the only one.
   *
   * @returns Whether no time went by in which another could be at it
   */
  async renew(
    work: Work,
    type: string,
    owner: string,
    now: number,
  ): Promise<boolean> {
    const { until, by } = COLUMNS[work];
    const count = await this.#knex('search_types')
      .where({ type, [by]: owner })
      .where(until, '>=', now)
      .update({ [until]: now + LEASE_MS });
    return count > 0;
  }

  /** Whether a replica is at it. */
  async isLeased(work: Work, type: string, now: number): Promise<boolean> {
    const row = await this.#knex('search_types')
      .where({ type })
      .where(COLUMNS[work].until, '>=', now)
      .first('type');
    return row !== undefined;
  }

  async release(work: Work, type: string, owner: string): Promise<void> {
    const { until, by } = COLUMNS[work];
    await this.#knex('search_types')
      .where({ type, [by]: owner })
      .update({ [until]: 0, [by]: null });
  }

  /** Notes how many documents are ready while an index is built. */
  async noteBuilt(type: string, built: number): Promise<void> {
    await this.#knex('search_types').where({ type }).update({ built });
  }

  async finishBuild(
    type: string,
    result: { now: number; format: string },
  ): Promise<void> {
    await this.#knex('search_types').where({ type }).update({
      wanted: false,
      built: null,
      format: result.format,
      built_at: result.now,
      changed_at: result.now,
      error: null,
      error_at: null,
    });
  }

  async noteChange(type: string, now: number): Promise<void> {
    await this.#knex('search_types')
      .where({ type })
      .update({ changed_at: now });
  }

  async noteError(type: string, message: string, now: number): Promise<void> {
    await this.#knex('search_types')
      .where({ type })
      .update({ error: message.slice(0, 2_000), error_at: now });
  }

  async forgetError(type: string): Promise<void> {
    await this.#knex('search_types')
      .where({ type })
      .update({ error: null, error_at: null });
  }

  async drop(type: string): Promise<void> {
    await this.#knex('search_types').where({ type }).delete();
  }
}
