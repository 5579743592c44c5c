import { Knex } from 'knex';
import { chunk } from './chunk';
import { ManifestRow, toStoredManifest } from './rows';
import { StoredManifest } from './StoredManifest';

/** The manifests of collections, as they were last read. */
export class ManifestStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Those of some collections of a source. */
  async list(
    source: string,
    collections: readonly string[],
  ): Promise<StoredManifest[]> {
    const found: StoredManifest[] = [];
    for (const some of chunk(collections)) {
      const rows = await this.#knex<ManifestRow>('manifests')
        .where({ source })
        .whereIn('collection', some)
        .orderBy(['collection', 'path']);
      found.push(...rows.map(toStoredManifest));
    }
    return found;
  }

  /**
   * Writes a manifest in place of the one of the same path.
   *
   * @returns Its id, which stays the same
   */
  async save(manifest: Omit<StoredManifest, 'id'>): Promise<number> {
    const [{ id }] = await this.#knex('manifests')
      .insert({
        source: manifest.source,
        collection: manifest.collection,
        path: manifest.path,
        format: manifest.format,
        checksum: manifest.checksum,
        place: JSON.stringify(manifest.place),
        problems: JSON.stringify(manifest.problems),
        problem_count: manifest.problems.length,
      })
      .onConflict(['source', 'collection', 'path'])
      .merge()
      .returning('id');
    return id;
  }

  /** Deletes manifests with their observations. */
  async delete(ids: readonly number[]): Promise<void> {
    for (const some of chunk(ids)) {
      await this.#knex('observations').whereIn('manifest', some).delete();
      await this.#knex('manifests').whereIn('id', some).delete();
    }
  }
}
