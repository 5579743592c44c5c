import { Knex } from 'knex';
import { chunk } from './chunk';
import { CollectionState } from './CollectionState';
import { CollectionRow, toCollectionState } from './rows';

/** What is known of the collections of sources. */
export class CollectionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Finds collections, by key, and makes known those that were not. Until the
   * transaction ends, others wait for them.
   */
  async lock(
    source: string,
    keys: readonly string[],
  ): Promise<Map<string, CollectionState>> {
    const found = new Map<string, CollectionState>();
    for (const some of chunk(keys)) {
      await this.#knex('collections')
        .insert(some.map(key => ({ source, key })))
        .onConflict(['source', 'key'])
        .ignore();
      const rows = await this.#knex<CollectionRow>('collections')
        .where({ source })
        .whereIn('key', some)
        .orderBy('key')
        .forUpdate();
      rows.forEach(row => found.set(row.key, toCollectionState(row)));
    }
    return found;
  }

  /** By key; those never read are absent. */
  async findVersions(
    source: string,
    keys: readonly string[],
  ): Promise<Map<string, string>> {
    const versions = new Map<string, string>();
    for (const some of chunk(keys)) {
      const rows = await this.#knex('collections')
        .where({ source })
        .whereIn('key', some)
        .whereNotNull('version')
        .select('key', 'version');
      rows.forEach(({ key, version }) => versions.set(key, version));
    }
    return versions;
  }

  async save(states: readonly CollectionState[]): Promise<void> {
    for (const some of chunk(states)) {
      await this.#knex('collections')
        .insert(some.map(toRow))
        .onConflict(['source', 'key'])
        .merge();
    }
  }

  /** Notes that a scan of all did not find collections that were there before. */
  async noteMissing(source: string, runId: string, now: number): Promise<void> {
    await this.#knex('collections')
      .where({ source, missing_since: null })
      .where(either => either.whereNull('run_id').orWhereNot('run_id', runId))
      .update({ missing_since: now });
  }

  /** Sorted by key. */
  async listMissing(source: string): Promise<CollectionState[]> {
    const rows = await this.#knex<CollectionRow>('collections')
      .where({ source })
      .whereNotNull('missing_since')
      .orderBy('key');
    return rows.map(toCollectionState);
  }

  async count(source: string): Promise<number> {
    const row = await this.#knex('collections')
      .where({ source })
      .count({ count: '*' })
      .first();
    return Number(row?.count);
  }

  /** Has all collections of a source read anew. */
  async forgetVersions(source: string): Promise<void> {
    await this.#knex('collections').where({ source }).update({ version: null });
  }

  /** Keys of some of those after a key, sorted. */
  async listKeys(
    source: string,
    after: string,
    limit: number,
  ): Promise<string[]> {
    const rows = await this.#knex('collections')
      .where({ source })
      .where('key', '>', after)
      .orderBy('key')
      .limit(limit)
      .select('key');
    return rows.map(({ key }) => key);
  }

  async delete(source: string, keys: readonly string[]): Promise<void> {
    for (const some of chunk(keys)) {
      await this.#knex('collections')
        .where({ source })
        .whereIn('key', some)
        .delete();
    }
  }
}

function toRow(state: CollectionState): CollectionRow {
  return {
    source: state.source,
    key: state.key,
    title: state.title ?? null,
    url: state.url ?? null,
    version: state.version ?? null,
    run_id: state.runId ?? null,
    read_at: state.readAt ?? null,
    missing_since: state.missingSince ?? null,
    is_removed: state.isRemoved,
    failing_since: state.failingSince ?? null,
    error: state.error ?? null,
  };
}
