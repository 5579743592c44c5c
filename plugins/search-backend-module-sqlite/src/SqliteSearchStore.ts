import { DatabaseService } from '@backstage/backend-plugin-api';
import {
  IndexWriter,
  SearchStore,
  StoredGroup,
  StoredType,
  StorePage,
  StoreQuery,
  StoreRebuild,
} from '@fairway/search-node';
import { Knex } from 'knex';
import { openDatabase } from './database/openDatabase';
import { mergeWords } from './database/mergeWords';
import { removeSome } from './database/removeSome';
import { replaceGroups } from './database/replaceGroups';
import { openReader, OpenReader } from './reader/openReader';

/** Finds with FTS5, in the database of the search plugin. */
export class SqliteSearchStore implements SearchStore {
  readonly name = 'sqlite';
  readonly #knex: Knex;
  readonly #reader: OpenReader;
  readonly #writer: IndexWriter;

  static async create(database: DatabaseService): Promise<SqliteSearchStore> {
    const knex = await openDatabase(database);
    return new SqliteSearchStore(knex, await openReader(knex));
  }

  private constructor(knex: Knex, reader: OpenReader) {
    this.#knex = knex;
    this.#reader = reader;
    this.#writer = new IndexWriter(knex, { replaceGroups, removeSome });
  }

  async write(type: string, groups: readonly StoredGroup[]): Promise<void> {
    await this.#writer.write(type, groups);
  }

  async startRebuild(type: string): Promise<StoreRebuild> {
    return await this.#writer.startRebuild(type);
  }

  async drop(type: string): Promise<void> {
    await this.#writer.drop(type);
  }

  async find(query: StoreQuery, page: StorePage) {
    return await this.#reader.operations.find(query, page);
  }

  async load(ids: Parameters<SearchStore['load']>[0]) {
    return await this.#reader.operations.load(ids);
  }

  async countFacets(
    query: StoreQuery,
    fields: readonly string[],
    size: number,
  ) {
    return await this.#reader.operations.countFacets(query, fields, size);
  }

  async findUnknown(words: readonly string[]) {
    return await this.#reader.operations.findUnknown(words);
  }

  async describe(): Promise<StoredType[]> {
    return await this.#knex.raw(
      `select type, (
        select count(*) from store_documents where index_id = indexes.id
      ) as documents
      from store_indexes as indexes where state = 'live' order by type`,
    );
  }

  async check(): Promise<void> {
    await this.#knex.raw(`select rowid from store_words limit 1`);
  }

  /** Brings what many writes have scattered together again. */
  async tidy(signal?: AbortSignal): Promise<void> {
    await mergeWords(this.#knex, signal);
  }

  /** Ends what answers queries. */
  async close(): Promise<void> {
    await this.#reader.close();
  }
}
