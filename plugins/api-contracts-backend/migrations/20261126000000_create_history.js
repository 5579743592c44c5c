/*
 * Creates the history of API definitions, what a linter says about them, and
 * what is served in which environment. Each text is kept once, compressed,
 * under its hash; an API that goes back to an earlier text, and APIs that share
 * one, add no more than a row. Cost: none, the tables are new. Reversible: yes,
 * but `down` forgets the history.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('definitions', table => {
    table.string('hash', 64).primary().comment('SHA-256 of the text');
    table.integer('bytes').notNullable().comment('Length of the text');
    table.binary('content').notNullable().comment('The text, gzip');
  });

  await knex.schema.createTable('iterations', table => {
    table.increments('id');
    table.string('entity_ref').notNullable();
    table.integer('sequence').notNullable().comment('From 1, of this entity');
    table
      .string('hash', 64)
      .notNullable()
      .index()
      .references('hash')
      .inTable('definitions');
    table.text('type').notNullable().comment('spec.type of the entity');
    table.string('version').nullable().comment('As the definition says');
    table.dateTime('seen_at').notNullable();
    table.text('source').nullable().comment('JSON: commit, url, author');
    table.string('verdict').nullable().comment('Against the one before');
    table.text('comparison').nullable().comment('JSON: that in short');
    table.text('changes').nullable().comment('JSON: the gravest of them');
    table.unique(['entity_ref', 'sequence']);
  });

  await knex.schema.createTable('lint_reports', table => {
    table
      .string('hash', 64)
      .notNullable()
      .references('hash')
      .inTable('definitions')
      .onDelete('CASCADE');
    table.string('ruleset', 64).notNullable().comment('Names the rules');
    table.integer('score').nullable();
    table.string('counts').notNullable().comment('JSON, by severity');
    table.text('report').notNullable().comment('JSON');
    table.primary(['hash', 'ruleset']);
  });

  await knex.schema.createTable('environment_definitions', table => {
    table.string('entity_ref').notNullable();
    table.string('environment').notNullable();
    table.text('target').notNullable().comment('Where it is read from');
    table.boolean('is_running').notNullable().comment('By the service itself');
    table
      .string('hash', 64)
      .nullable()
      .index()
      .references('hash')
      .inTable('definitions');
    table.string('version').nullable().comment('As the definition says');
    table.text('problem').nullable().comment('Why it could not be read');
    table.dateTime('checked_at').notNullable();
    table.dateTime('changed_at').nullable().comment('Since when it is this');
    table.string('declared_hash', 64).nullable().comment('Compared with it');
    table.string('verdict').nullable().comment('Against what is declared');
    table.text('comparison').nullable().comment('JSON: that in short');
    table.primary(['entity_ref', 'environment']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('environment_definitions');
  await knex.schema.dropTable('lint_reports');
  await knex.schema.dropTable('iterations');
  await knex.schema.dropTable('definitions');
};
