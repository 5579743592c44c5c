/*
 * Creates the system model: what sources hold, what they say of entities, what
 * that makes of them together, and what people decided about it. Cost: none, the
 * tables are new. Reversible: yes; after `down` and `up` all is read anew from
 * its sources, but overlays, settlements, what pipelines sent, and since when
 * values are known are gone.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  // In the order of code units on every database, whatever its language: pages and artifacts are sorted so.
  const addSorted = (table, name) =>
    knex.client.config.client === 'pg'
      ? table.specificType(name, 'varchar(512) collate "C"')
      : table.string(name, 512);

  await knex.schema.createTable('sources', table => {
    table.string('id').primary();
    table.string('type').notNullable();
    table
      .string('fingerprint', 64)
      .nullable()
      .comment('Of its configuration and of the formats it was read with');
    table
      .text('cursor')
      .nullable()
      .comment('JSON; of the last scan that ended well');
    table
      .string('run_id')
      .nullable()
      .comment('Of the scan under way, or interrupted');
    table.string('run_mode').nullable().comment('all, changes');
    table.text('run_position').nullable().comment('JSON; where to go on');
    table.bigInteger('run_started_at').nullable().comment('Milliseconds');
    table.bigInteger('started_at').nullable().comment('Of the last scan');
    table.bigInteger('finished_at').nullable();
    table.bigInteger('succeeded_at').nullable();
    table
      .bigInteger('wanted_at')
      .nullable()
      .comment('When somebody asked for a scan of all');
    table
      .bigInteger('listed_at')
      .nullable()
      .comment('Last scan of all that ended well');
    table.bigInteger('failing_since').nullable();
    table.text('error').nullable();
    table
      .text('held_back')
      .nullable()
      .comment('Why missing collections are not taken away');
    table
      .integer('requests')
      .notNullable()
      .defaultTo(0)
      .comment('Of the last scan');
    table.bigInteger('bytes').notNullable().defaultTo(0);
    table.bigInteger('leased_until').notNullable().defaultTo(0);
    table.string('leased_by').nullable();
  });

  await knex.schema.createTable('collections', table => {
    table.string('source').notNullable();
    addSorted(table, 'key').notNullable();
    table.string('title', 512).nullable();
    table.text('url').nullable();
    table.text('version').nullable();
    table.string('run_id').nullable().comment('Scan that saw it last');
    table
      .bigInteger('read_at')
      .nullable()
      .comment('When its manifests were last read or known to be the same');
    table.bigInteger('missing_since').nullable();
    table
      .boolean('is_removed')
      .notNullable()
      .defaultTo(false)
      .comment('The host said that it is gone');
    table.bigInteger('failing_since').nullable();
    table.text('error').nullable();
    table.primary(['source', 'key']);
    table.index(['source', 'missing_since']);
  });

  await knex.schema.createTable('manifests', table => {
    table.increments('id');
    table.string('source').notNullable();
    addSorted(table, 'collection').notNullable();
    table.string('path', 512).notNullable();
    table.string('format').notNullable();
    table
      .string('checksum', 64)
      .notNullable()
      .comment('SHA-256 of content and place');
    table.text('place').notNullable().comment('JSON');
    table.text('problems').notNullable().comment('JSON list');
    table.integer('problem_count').notNullable();
    table.unique(['source', 'collection', 'path']);
    table.index(['problem_count']);
  });

  await knex.schema.createTable('observations', table => {
    table.increments('id');
    table
      .integer('manifest')
      .notNullable()
      .references('id')
      .inTable('manifests')
      .onDelete('CASCADE');
    table.integer('ordinal').notNullable();
    table.string('source').notNullable();
    table.string('origin').notNullable();
    addSorted(table, 'entity_ref').notNullable().index().comment('Lower case');
    table.text('data').notNullable().comment('JSON');
    table.text('aliases').notNullable().comment('JSON list');
    table.text('lines').notNullable().comment('JSON');
    table
      .text('first_seen')
      .notNullable()
      .comment('JSON: milliseconds by pointer');
    table.unique(['manifest', 'ordinal']);
  });

  // What is to be merged again.
  await knex.schema.createTable('outdated', table => {
    addSorted(table, 'entity_ref').primary();
    table
      .bigInteger('due')
      .notNullable()
      .index()
      .comment('Milliseconds; later where a value becomes stale');
  });

  await knex.schema.createTable('entities', table => {
    addSorted(table, 'entity_ref').primary().comment('Lower case');
    table.string('kind').notNullable();
    table.string('namespace').notNullable();
    table.string('name').notNullable();
    for (const field of [
      'type',
      'lifecycle',
      'owner',
      'system',
      'tier',
      'product',
    ]) {
      table
        .string(field, 512)
        .nullable()
        .index()
        .comment('Lower case; references in full');
    }
    table.text('entity').notNullable().comment('JSON');
    table.text('provenance').notNullable().comment('JSON list');
    table
      .string('checksum', 64)
      .notNullable()
      .comment('Of entity, aliases and provenance but for when it was seen');
    table.integer('conflicts').notNullable().index();
    table.integer('stale').notNullable().index();
    table.bigInteger('sequence').notNullable().unique();
    table.index(['kind', 'entity_ref']);
  });

  await knex.schema.createTable('entity_tags', table => {
    addSorted(table, 'entity_ref').notNullable();
    table.string('tag').notNullable();
    table.primary(['tag', 'entity_ref']);
    table.index(['entity_ref']);
  });

  await knex.schema.createTable('aliases', table => {
    addSorted(table, 'alias').notNullable().comment('Lower case');
    addSorted(table, 'entity_ref').notNullable();
    table.boolean('is_former').notNullable().comment('A name that it had');
    table.primary(['alias', 'entity_ref']);
    table.index(['entity_ref']);
  });

  await knex.schema.createTable('edges', table => {
    addSorted(table, 'source_ref').notNullable();
    addSorted(table, 'target_ref').notNullable();
    table.string('type').notNullable();
    addSorted(table, 'described_by')
      .notNullable()
      .index()
      .comment('Entity that says so: either end');
    table.primary(['source_ref', 'target_ref', 'type', 'described_by']);
    table.index(['target_ref']);
  });

  // One row for each entity that changed or is gone: its last change.
  await knex.schema.createTable('changes', table => {
    table.bigInteger('sequence').primary();
    addSorted(table, 'entity_ref').notNullable().unique();
    table.string('type').notNullable().comment('changed, removed');
    table.bigInteger('at').notNullable();
  });

  await knex.schema.createTable('counters', table => {
    table.string('name').primary();
    table.bigInteger('value').notNullable();
  });
  await knex('counters').insert({ name: 'sequence', value: 0 });

  await knex.schema.createTable('settlements', table => {
    addSorted(table, 'entity_ref').notNullable();
    table.string('pointer', 512).notNullable();
    table.string('source').notNullable().comment('Believed before all others');
    table.string('by', 512).notNullable();
    table.bigInteger('at').notNullable();
    table.primary(['entity_ref', 'pointer']);
  });

  await knex.schema.createTable('overlays', table => {
    addSorted(table, 'entity_ref').notNullable();
    table.string('pointer', 512).notNullable();
    table.text('value').notNullable().comment('JSON');
    table.string('by', 512).notNullable();
    table.bigInteger('at').notNullable();
    table.primary(['entity_ref', 'pointer']);
  });

  // What a pipeline sent is one manifest of the source "push"; this keeps it from being sent again.
  await knex.schema.createTable('pushes', table => {
    table.string('nonce', 256).primary();
    table.bigInteger('expires_at').notNullable().index();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'pushes',
    'overlays',
    'settlements',
    'counters',
    'changes',
    'edges',
    'aliases',
    'entity_tags',
    'entities',
    'outdated',
    'observations',
    'manifests',
    'collections',
    'sources',
  ]) {
    await knex.schema.dropTable(table);
  }
};
