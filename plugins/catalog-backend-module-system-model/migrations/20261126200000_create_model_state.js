/*
 * Creates what the catalog has to remember of the system model: how far it has
 * followed the feed of changes, and which entities it has taken over from it or
 * only adds to. Cost: none, the tables are new. Reversible: yes; after `down` and
 * `up` the model is gone through once more.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('system_model_entities', table => {
    table.string('entity_ref', 512).primary().comment('Lower case');
    table.string('place').notNullable().comment('provided, elsewhere');
    table.bigInteger('sequence').notNullable().comment('Of its last change');
    table
      .bigInteger('due_since')
      .nullable()
      .index()
      .comment('Milliseconds; since when it seems to be taken over');
    table
      .string('pass')
      .nullable()
      .index()
      .comment('Last one over the whole model that saw it');
    table
      .text('fields')
      .nullable()
      .comment('JSON; what an entity from elsewhere may be given');
    table.index(['place', 'entity_ref']);
    table.index(['sequence']);
  });

  await knex.schema.createTable('system_model_feed', table => {
    table.integer('id').primary();
    table.text('cursor').nullable();
    table
      .string('pass')
      .nullable()
      .comment('Over the whole model, under way or interrupted');
    table.bigInteger('passed_at').nullable().comment('Milliseconds');
    table
      .bigInteger('held_back_since')
      .nullable()
      .comment('Since when too much is missing at once to be taken away');
    table.bigInteger('leased_until').notNullable().comment('Milliseconds');
    table.string('leased_by').nullable().comment('Replica at work');
  });
  await knex('system_model_feed').insert({ id: 1, leased_until: 0 });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('system_model_feed');
  await knex.schema.dropTable('system_model_entities');
};
