/*
 * Creates the index of search. What results are sorted and narrowed by is kept
 * apart from what they show, so that a query that matches much reads little.
 * The number of a document contains that of its index (see `documentIds.ts`),
 * which FTS5 can tell without looking at the document. Cost: none, the tables
 * are new. Reversible: yes; the index is built again when the portal starts.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('store_indexes', table => {
    // A number that is used again would bring back what is left of its index.
    table.increments('id');
    table.text('type').notNullable();
    table.text('state').notNullable().comment('live, building or gone');
    table.text('touched_at').notNullable().comment('ISO 8601');
  });
  await knex.raw(
    `create unique index store_indexes_live on store_indexes (type) where state = 'live'`,
  );

  await knex.schema.createTable('store_documents', table => {
    table.bigInteger('id').primary();
    table.integer('index_id').notNullable();
    table.text('group_ref').notNullable();
    table.text('document_id').notNullable();
    table.text('title_key').notNullable().comment('Title, comparable');
    table.text('updated_at').notNullable().comment('ISO 8601, or empty');
    table.unique(['index_id', 'document_id']);
    table.index(['index_id', 'group_ref']);
    table.index(['index_id', 'title_key', 'document_id']);
  });

  await knex.schema.createTable('store_contents', table => {
    table.bigInteger('id').primary();
    table.text('hit').notNullable().comment('JSON: what it is ranked by');
    table.text('document').notNullable().comment('JSON: what is shown');
  });

  // Words are taken apart before, and have no separators of ASCII in them; all
  // other characters belong to words for this tokenizer.
  await knex.raw(
    `create virtual table store_words using fts5(
      keys, names, tags, description, text,
      content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3'
    )`,
  );

  await knex.raw(
    `create table store_values (
      field text not null, value text not null, id bigint not null,
      primary key (field, value, id)
    ) without rowid`,
  );
  await knex.raw('create index store_values_id on store_values (id)');

  await knex.raw(
    `create table store_terms (
      index_id integer not null, term text not null, reversed text not null,
      primary key (index_id, term)
    ) without rowid`,
  );
  await knex.raw(
    'create index store_terms_reversed on store_terms (index_id, reversed)',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('store_terms');
  await knex.schema.dropTable('store_values');
  await knex.schema.dropTable('store_words');
  await knex.schema.dropTable('store_contents');
  await knex.schema.dropTable('store_documents');
  await knex.schema.dropTable('store_indexes');
};
