/*
 * Creates the table of what was exported, and how exporters do. Cost: none, it is
 * new. Reversible: yes; after `down` and `up` everything is exported once more.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('exports', table => {
    table.string('exporter').primary().comment('Id, as configured');
    table
      .string('version')
      .nullable()
      .comment('Of the last release that is there');
    table.bigInteger('sequence').nullable();
    table.bigInteger('exported_at').nullable().comment('Milliseconds');
    table.bigInteger('failing_since').nullable();
    table
      .integer('failures')
      .notNullable()
      .defaultTo(0)
      .comment('One after another');
    table.bigInteger('retry_at').nullable();
    table.text('error').nullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('exports');
};
