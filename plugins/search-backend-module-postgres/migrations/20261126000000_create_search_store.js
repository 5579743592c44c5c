/*
 * Creates the index of search. Each table holds what one step of a query needs:
 * words find, documents sort, contents are shown, so that a query that matches
 * much reads little. Cost: none, the tables are new. Reversible: yes; the index
 * is built again when the portal starts.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('store_indexes', table => {
    table.increments('id');
    table.text('type').notNullable();
    table.text('state').notNullable().comment('live, building or gone');
    table.text('touched_at').notNullable().comment('ISO 8601');
  });
  await knex.raw(
    `create unique index store_indexes_live on store_indexes (type) where state = 'live'`,
  );

  await knex.schema.createTable('store_documents', table => {
    table.bigIncrements('id');
    table.integer('index_id').notNullable();
    table.text('group_ref').notNullable();
    table.specificType('document_id', 'text collate "C" not null');
    table
      .specificType('title_key', 'text collate "C" not null')
      .comment('Title, comparable');
    table
      .specificType('updated_at', 'text collate "C" not null')
      .comment('ISO 8601, or empty');
    table.unique(['index_id', 'document_id']);
    table.index(['index_id', 'group_ref']);
    table.index(['index_id', 'title_key', 'document_id']);
  });

  await knex.schema.createTable('store_words', table => {
    table.bigInteger('id').primary();
    table.integer('index_id').notNullable();
    table
      .specificType('head', 'tsvector not null')
      .comment('Keys and names (A), tags (B) and description (C)');
    table
      .specificType('words', 'tsvector not null')
      .comment('All of that and the text (D)');
  });
  // A list of pending entries would be read by every query.
  await knex.raw(
    'create index store_words_words on store_words using gin (words) with (fastupdate = off)',
  );
  await knex.raw(
    `create index store_words_names on store_words using gin (ts_filter(head, '{a}')) with (fastupdate = off)`,
  );
  // The index finds all words; they are read from the row only to score a few.
  await knex.raw('alter table store_words alter column head set storage main');
  await knex.raw('alter table store_words set (toast_tuple_target = 128)');

  await knex.schema.createTable('store_contents', table => {
    table.bigInteger('id').primary();
    table.text('hit').notNullable().comment('JSON: what it is ranked by');
    table.text('document').notNullable().comment('JSON: what is shown');
    table.text('tokens').notNullable().comment('All words in order');
  });

  await knex.schema.createTable('store_values', table => {
    table.specificType('field', 'text collate "C" not null');
    table.specificType('value', 'text collate "C" not null');
    table.bigInteger('id').notNullable().index();
    table.primary(['field', 'value', 'id']);
  });

  await knex.schema.createTable('store_terms', table => {
    table.integer('index_id').notNullable();
    table.specificType('term', 'text collate "C" not null');
    table.specificType('reversed', 'text collate "C" not null');
    table.primary(['index_id', 'term']);
    table.index(['index_id', 'reversed']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('store_terms');
  await knex.schema.dropTable('store_values');
  await knex.schema.dropTable('store_contents');
  await knex.schema.dropTable('store_words');
  await knex.schema.dropTable('store_documents');
  await knex.schema.dropTable('store_indexes');
};
