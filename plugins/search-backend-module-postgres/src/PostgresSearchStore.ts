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
import { analyzeTables } from './database/analyzeTables';
import { countFacets } from './database/countFacets';
import { findHits } from './database/findHits';
import { findUnknown } from './database/findUnknown';
import { KeptStatements } from './database/KeptStatements';
import { loadDocuments } from './database/loadDocuments';
import { openDatabase } from './database/openDatabase';
import { removeSome } from './database/removeSome';
import { replaceGroups } from './database/replaceGroups';
import { runRaw } from './database/runRaw';
import { withSnapshot } from './database/withSnapshot';
import { WordCounts } from './database/WordCounts';

/** Finds with full text search of PostgreSQL, in the database of the search plugin. */
export class PostgresSearchStore implements SearchStore {
  readonly name = 'postgres';
  readonly #knex: Knex;
  readonly #writer: IndexWriter;
  readonly #counts: WordCounts;
  readonly #statements: KeptStatements;

  static async create(database: DatabaseService): Promise<PostgresSearchStore> {
    return new PostgresSearchStore(await openDatabase(database));
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
    this.#counts = new WordCounts(knex);
    this.#statements = new KeptStatements(knex);
    this.#writer = new IndexWriter(knex, {
      replaceGroups,
      removeSome,
      settle: analyzeTables,
    });
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
    return await findHits(
      { knex: this.#knex, counts: this.#counts, statements: this.#statements },
      query,
      page,
    );
  }

  async load(ids: Parameters<SearchStore['load']>[0]) {
    return await loadDocuments(this.#knex, this.#statements, ids);
  }

  async countFacets(
    query: StoreQuery,
    fields: readonly string[],
    size: number,
  ) {
    return await withSnapshot(this.#knex, reader =>
      countFacets(reader, query, fields, size),
    );
  }

  async findUnknown(words: readonly string[]) {
    return await findUnknown(this.#knex, this.#counts, words);
  }

  async describe(): Promise<StoredType[]> {
    return await runRaw<StoredType>(this.#knex, {
      sql: `select type, (
        select count(*)::int from store_documents where index_id = indexes.id
      ) as documents
      from store_indexes as indexes where state = 'live' order by type collate "C"`,
      bindings: [],
    });
  }

  async check(): Promise<void> {
    await this.#knex.raw('select id from store_documents limit 1');
  }
}
