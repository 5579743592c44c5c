/*
 * Moves what documents are ranked by to where they are sorted: each query reads
 * many of them, and found them scattered among whole documents. What documents
 * are filtered by, of which there is more, stays. Cost: some seconds for 100 000
 * documents. Reversible: yes.
 */

const COMMENT = 'JSON: what it is ranked by';
const FIELDS = 'JSON: values by fields';

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('store_documents', table => {
    table.text('hit').notNullable().defaultTo('{}').comment(COMMENT);
  });
  await knex.raw(
    `update store_documents as documents set hit = contents.hit
      from store_contents as contents where contents.id = documents.id`,
  );
  await knex.schema.alterTable('store_documents', table => {
    table.text('hit').notNullable().comment(COMMENT).alter();
  });
  await knex.schema.alterTable('store_contents', table => {
    table.text('fields').notNullable().defaultTo('{}').comment(FIELDS);
  });
  await knex.raw(
    `update store_contents set fields = coalesce((hit::json -> 'values')::text, '{}')`,
  );
  await knex.schema.alterTable('store_contents', table => {
    table.dropColumn('hit');
    table.text('fields').notNullable().comment(FIELDS).alter();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('store_contents', table => {
    table.text('hit').notNullable().defaultTo('{}').comment(COMMENT);
  });
  await knex.raw(
    `update store_contents as contents set hit = documents.hit
      from store_documents as documents where documents.id = contents.id`,
  );
  await knex.schema.alterTable('store_contents', table => {
    table.text('hit').notNullable().comment(COMMENT).alter();
    table.dropColumn('fields');
  });
  await knex.schema.alterTable('store_documents', table => {
    table.dropColumn('hit');
  });
};
