/*
 * Adds to sources what is to be known of one that is configured no more, so that
 * what it said can be kept for a while. Cost: none, there are few sources.
 * Reversible: yes; after `down` and `up` those that are configured no more are
 * kept for their full time again.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('sources', table => {
    table
      .bigInteger('configured_at')
      .nullable()
      .comment('When a replica last said that it has this configuration');
    table
      .bigInteger('unconfigured_since')
      .nullable()
      .comment('Since when no replica has it in its configuration');
    table
      .text('settings')
      .nullable()
      .comment('JSON; what is needed of its configuration without it');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('sources', table => {
    table.dropColumns('configured_at', 'unconfigured_since', 'settings');
  });
};
