/*
 * Creates what search has to remember besides the documents themselves: which
 * groups of documents are in the index, which changed and are not in it yet,
 * how each index does, and how often terms are searched for and results opened
 * (of nobody in particular). Cost: none, the tables are new. Reversible: yes;
 * after `down` the next start builds all indexes anew.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('search_groups', table => {
    table.string('type').notNullable();
    table.string('ref', 512).notNullable();
    table.string('hash', 64).notNullable().comment('Of its documents');
    table.integer('documents').notNullable();
    table.bigInteger('changed_at').notNullable().comment('Milliseconds');
    table.primary(['type', 'ref']);
  });

  await knex.schema.createTable('search_changes', table => {
    table.string('type').notNullable();
    table.string('ref', 512).notNullable();
    table.bigInteger('since').notNullable().comment('Milliseconds');
    table.bigInteger('due').notNullable().index().comment('Milliseconds');
    table.integer('looks').notNullable().comment('In vain, as it was the same');
    table.integer('failures').notNullable();
    table.integer('version').notNullable().comment('Grows with each change');
    table.primary(['type', 'ref']);
  });

  await knex.schema.createTable('search_types', table => {
    table.string('type').primary();
    table.string('format').nullable().comment('What the index was built by');
    table.bigInteger('built_at').nullable().comment('Milliseconds');
    table.bigInteger('changed_at').nullable().comment('Milliseconds');
    table.boolean('wanted').notNullable().comment('To be built anew');
    for (const work of ['build', 'follow', 'swap']) {
      table
        .bigInteger(`${work}_leased_until`)
        .notNullable()
        .comment('Milliseconds');
      table.string(`${work}_leased_by`).nullable().comment('Replica at work');
    }
    table.integer('built').nullable().comment('Documents, while it is built');
    table.text('error').nullable();
    table.bigInteger('error_at').nullable().comment('Milliseconds');
  });

  await knex.schema.createTable('search_terms', table => {
    table.string('day', 10).notNullable();
    table.string('term').notNullable();
    table.integer('searches').notNullable();
    table.integer('empty').notNullable();
    table.integer('clicks').notNullable();
    table.bigInteger('last_at').notNullable().comment('Milliseconds');
    table.primary(['day', 'term']);
  });

  await knex.schema.createTable('search_clicks', table => {
    table.string('type').notNullable();
    table.string('location', 1000).notNullable();
    table.integer('clicks').notNullable();
    table.bigInteger('last_at').notNullable().index().comment('Milliseconds');
    table.primary(['type', 'location']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'search_clicks',
    'search_terms',
    'search_types',
    'search_changes',
    'search_groups',
  ]) {
    await knex.schema.dropTable(table);
  }
};
