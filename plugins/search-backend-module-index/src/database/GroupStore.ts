import { Knex } from 'knex';
import { GroupState } from './rows';

const CHUNK = 200;
const PAGE = 5_000;

/** Keeps which groups of documents are in the index, and what they were made of. */
export class GroupStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async find(
    type: string,
    refs: readonly string[],
  ): Promise<Map<string, GroupState>> {
    const found = new Map<string, GroupState>();
    for (let at = 0; at < refs.length; at += CHUNK) {
      const rows = await this.#knex('search_groups')
        .where({ type })
        .whereIn('ref', refs.slice(at, at + CHUNK))
        .select('ref', 'hash', 'changed_at', 'documents');
      rows.forEach(({ ref, hash, changed_at: changedAt, documents }) =>
        found.set(ref, {
          ref,
          hash,
          changedAt: Number(changedAt),
          documents,
        }),
      );
    }
    return found;
  }

  async put(type: string, groups: readonly GroupState[]): Promise<void> {
    const rows = groups.map(({ ref, hash, changedAt, documents }) => ({
      type,
      ref,
      hash,
      documents,
      changed_at: changedAt,
    }));
    for (let at = 0; at < rows.length; at += CHUNK) {
      await this.#knex('search_groups')
        .insert(rows.slice(at, at + CHUNK))
        .onConflict(['type', 'ref'])
        .merge();
    }
  }

  /** Puts groups in the place of all that there are. */
  async replaceAll(
    type: string,
    groups: ReadonlyMap<string, GroupState>,
  ): Promise<void> {
    for await (const refs of this.listRefs(type)) {
      await this.remove(
        type,
        refs.filter(ref => !groups.has(ref)),
      );
    }
    await this.put(type, [...groups.values()]);
  }

  async remove(type: string, refs: readonly string[]): Promise<void> {
    for (let at = 0; at < refs.length; at += CHUNK) {
      await this.#knex('search_groups')
        .where({ type })
        .whereIn('ref', refs.slice(at, at + CHUNK))
        .delete();
    }
  }

  /** References of all groups of a type, in alphabetical order. */
  async *listRefs(type: string): AsyncGenerator<string[]> {
    let after = '';
    for (;;) {
      const rows = await this.#knex('search_groups')
        .where({ type })
        .where('ref', '>', after)
        .orderBy('ref')
        .limit(PAGE)
        .select('ref');
      if (rows.length === 0) {
        return;
      }
      const refs = rows.map(({ ref }) => ref);
      yield refs;
      after = refs[refs.length - 1];
    }
  }

  /** How many groups and documents there are, by type. */
  async count(): Promise<Map<string, { groups: number; documents: number }>> {
    const rows: { type: string; groups: string; documents: string }[] =
      await this.#knex('search_groups')
        .groupBy('type')
        .select('type')
        .count({ groups: '*' })
        .sum({ documents: 'documents' });
    return new Map(
      rows.map(({ type, groups, documents }) => [
        type,
        { groups: Number(groups), documents: Number(documents) },
      ]),
    );
  }

  async drop(type: string): Promise<void> {
    await this.#knex('search_groups').where({ type }).delete();
  }
}
