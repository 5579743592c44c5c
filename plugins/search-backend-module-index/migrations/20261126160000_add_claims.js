/*
 * Adds when a replica last said that it brings documents of a type, so that
 * types can be taken away that none brings any more. Those that are there count
 * as claimed now. Cost: a row a type. Reversible: yes.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('search_types', table => {
    table
      .bigInteger('claimed_at')
      .nullable()
      .comment('Milliseconds; when a replica last brought documents of it');
  });
  await knex('search_types').update({ claimed_at: Date.now() });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('search_types', table => {
    table.dropColumn('claimed_at');
  });
};
