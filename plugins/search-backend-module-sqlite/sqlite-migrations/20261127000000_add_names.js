/*
 * Adds the names of documents to what they are sorted by, since asking FTS5 for
 * those of each match takes longer than finding it. What documents are filtered
 * by is kept apart from what they are ranked by, which each query reads. Cost: a
 * second or two for 100 000 documents. Reversible: yes.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('store_documents', table => {
    table
      .text('keys')
      .notNullable()
      .defaultTo('')
      .comment('With spaces between and around');
    table
      .text('names')
      .notNullable()
      .defaultTo('')
      .comment('Words of names, with spaces between and around');
  });
  await knex.schema.alterTable('store_contents', table => {
    table
      .text('fields')
      .notNullable()
      .defaultTo('{}')
      .comment('JSON: values by fields');
  });
  await knex.raw(
    `update store_contents set fields = coalesce(json_extract(hit, '$.values'), '{}')`,
  );
  for (const column of ['keys', 'names']) {
    await knex.raw(
      `update store_documents set ?? = coalesce((
        select ' ' || group_concat(word.value, ' ') || ' '
        from store_contents as contents, json_each(contents.hit, '$.' || ?) as word
        where contents.id = store_documents.id
      ), '')`,
      [column, column],
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('store_documents', table => {
    table.dropColumn('names');
    table.dropColumn('keys');
  });
  await knex.schema.alterTable('store_contents', table => {
    table.dropColumn('fields');
  });
};
