import { Knex } from 'knex';
import { Change, ChangeRow, toChange } from './rows';

const CHUNK = 200;

/**
 * Keeps which groups changed and are not in the index yet; all replicas share it.
 */
export class ChangeStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Notes that groups have changed. One that is noted already is looked at again from the beginning. */
  async add(
    type: string,
    refs: readonly string[],
    times: { now: number; due: number },
  ): Promise<void> {
    const rows = toRows(type, refs, times);
    for (let at = 0; at < rows.length; at += CHUNK) {
      await this.#knex('search_changes')
        .insert(rows.slice(at, at + CHUNK))
        .onConflict(['type', 'ref'])
        .merge({
          due: times.due,
          looks: 0,
          version: this.#knex.raw('search_changes.version + 1'),
        });
    }
  }

  /** Has groups looked at now that are not as they should be; that is no change of what was noted already. */
  async suspect(
    type: string,
    refs: readonly string[],
    now: number,
  ): Promise<void> {
    const rows = toRows(type, refs, { now, due: now });
    for (let at = 0; at < rows.length; at += CHUNK) {
      await this.#knex('search_changes')
        .insert(rows.slice(at, at + CHUNK))
        .onConflict(['type', 'ref'])
        .merge(['due'])
        // What could not be looked at is tried again when it is time.
        .where('search_changes.failures', 0);
    }
  }

  /** Changes of a type that are due, longest first. */
  async listDue(type: string, now: number, limit: number): Promise<Change[]> {
    const rows = await this.#knex<ChangeRow>('search_changes')
      .where({ type })
      .where('due', '<=', now)
      // Whoever makes something looks for it now; what is looked at again is many, after a mass of changes.
      .orderBy(['looks', 'due', 'ref'])
      .limit(limit);
    return rows.map(toChange);
  }

  /** Those of some groups that have changed and are not done yet. */
  async listWaiting(
    type: string,
    refs: readonly string[],
  ): Promise<Set<string>> {
    const waiting = new Set<string>();
    for (let at = 0; at < refs.length; at += CHUNK) {
      const rows = await this.#knex('search_changes')
        .where({ type })
        .whereIn('ref', refs.slice(at, at + CHUNK))
        .select('ref');
      rows.forEach(({ ref }) => waiting.add(ref));
    }
    return waiting;
  }

  /** Types that have changes that are due. */
  async listDueTypes(now: number): Promise<string[]> {
    const rows = await this.#knex('search_changes')
      .where('due', '<=', now)
      .distinct('type');
    return rows.map(({ type }) => type);
  }

  /** Forgets changes that are in the index now, unless they have changed again meanwhile. */
  async finish(changes: readonly Change[]): Promise<void> {
    for (const { type, ref, version } of changes) {
      await this.#knex('search_changes').where({ type, ref, version }).delete();
    }
  }

  /** Has changes looked at again at a later time, unless they have changed again meanwhile. */
  async postpone(
    changes: readonly Change[],
    next: (change: Change) => {
      due: number;
      looks: number;
      failures: number;
    },
  ): Promise<void> {
    for (const change of changes) {
      const { type, ref, version } = change;
      await this.#knex('search_changes')
        .where({ type, ref, version })
        .update(next(change));
    }
  }

  /** Has changes of a type looked at again now, but those that could not be looked at. */
  async hasten(type: string, now: number): Promise<void> {
    await this.#knex('search_changes')
      .where({ type, failures: 0 })
      .where('due', '>', now)
      .update({ due: now });
  }

  /** What is waiting, by type. */
  async count(): Promise<Map<string, { pending: number; since: number }>> {
    const rows: { type: string; pending: string; since: string }[] =
      await this.#knex('search_changes')
        .groupBy('type')
        .select('type')
        // Looked at before and the same: most likely there is nothing to be done.
        .where({ looks: 0 })
        .count({ pending: '*' })
        .min({ since: 'since' });
    return new Map(
      rows.map(({ type, pending, since }) => [
        type,
        { pending: Number(pending), since: Number(since) },
      ]),
    );
  }

  /** Whether there are changes of a type that could not be looked at. */
  async hasFailing(type: string): Promise<boolean> {
    const row = await this.#knex('search_changes')
      .where({ type })
      .where('failures', '>', 0)
      .first('type');
    return row !== undefined;
  }

  /** When the next change is due, if any. */
  async findNextDue(): Promise<number | undefined> {
    const row: { due?: string | null } | undefined = await this.#knex(
      'search_changes',
    )
      .min({ due: 'due' })
      .first();
    return row?.due === null || row?.due === undefined
      ? undefined
      : Number(row.due);
  }

  /** Forgets the changes of a type that is no more. */
  async drop(type: string): Promise<void> {
    await this.#knex('search_changes').where({ type }).delete();
  }
}

function toRows(
  type: string,
  refs: readonly string[],
  { now, due }: { now: number; due: number },
): ChangeRow[] {
  return [...new Set(refs)].sort().map(ref => ({
    type,
    ref,
    since: now,
    due,
    looks: 0,
    failures: 0,
    version: 1,
  }));
}
