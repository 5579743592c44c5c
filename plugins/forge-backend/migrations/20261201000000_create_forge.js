/*
 * Creates everything the forge keeps besides the git data, which lies in bare
 * repositories on disk. Names are unique without regard to case, as in Gitea,
 * by a column that holds the lower-case form. Cost: none, the tables are new.
 * Reversible: yes, but `down` forgets owners, tokens, issues and webhooks.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  const byId = (table, name, to) =>
    table
      .integer(name)
      .unsigned()
      .notNullable()
      .references('id')
      .inTable(to)
      .onDelete('CASCADE');

  await knex.schema.createTable('accounts', table => {
    table.increments('id');
    table.string('login').notNullable();
    table.string('lower_login').notNullable().unique();
    table.string('kind').notNullable();
    table.string('full_name').notNullable().defaultTo('');
    table.string('email').notNullable().defaultTo('');
    table.text('description').notNullable().defaultTo('');
    table.string('entity_ref').nullable().unique();
    table.boolean('is_admin').notNullable().defaultTo(false);
    table.boolean('is_in_catalog').notNullable().defaultTo(false);
    table.text('grants').notNullable().defaultTo('[]');
    table.dateTime('created_at').notNullable();
  });

  await knex.schema.createTable('tokens', table => {
    table.increments('id');
    byId(table, 'account_id', 'accounts');
    table.string('name').notNullable();
    table.string('hash').notNullable().unique();
    table.string('last_eight').notNullable();
    table.text('scopes').notNullable().defaultTo('[]');
    table.dateTime('created_at').notNullable();
    table.dateTime('last_used_at').nullable();
    table.unique(['account_id', 'name']);
  });

  await knex.schema.createTable('repositories', table => {
    table.increments('id');
    byId(table, 'owner_id', 'accounts');
    table.string('name').notNullable();
    table.string('lower_name').notNullable();
    table.text('description').notNullable().defaultTo('');
    table.text('website').notNullable().defaultTo('');
    table.boolean('is_private').notNullable().defaultTo(false);
    table.boolean('is_archived').notNullable().defaultTo(false);
    table.boolean('is_empty').notNullable().defaultTo(true);
    table.string('default_branch').notNullable();
    table.text('topics').notNullable().defaultTo('[]');
    table.integer('size').notNullable().defaultTo(0);
    table.integer('last_issue_number').notNullable().defaultTo(0);
    table.dateTime('created_at').notNullable();
    table.dateTime('updated_at').notNullable();
    table.unique(['owner_id', 'lower_name']);
  });

  await knex.schema.createTable('issues', table => {
    table.increments('id');
    byId(table, 'repository_id', 'repositories');
    table.integer('number').notNullable();
    table.boolean('is_pull').notNullable().defaultTo(false);
    table.text('title').notNullable();
    table.text('body').notNullable().defaultTo('');
    table.string('state').notNullable();
    byId(table, 'author_id', 'accounts');
    table.dateTime('created_at').notNullable();
    table.dateTime('updated_at').notNullable();
    table.dateTime('closed_at').nullable();
    table.unique(['repository_id', 'number']);
    table.index(['repository_id', 'is_pull', 'state']);
  });

  await knex.schema.createTable('pull_requests', table => {
    table
      .integer('issue_id')
      .unsigned()
      .primary()
      .references('id')
      .inTable('issues')
      .onDelete('CASCADE');
    table.string('base_branch').notNullable();
    table.string('head_branch').notNullable();
    table.string('base_sha').notNullable();
    table.string('head_sha').notNullable();
    table.string('merge_base_sha').notNullable();
    table.string('merge_commit_sha').nullable();
    table.dateTime('merged_at').nullable();
    table
      .integer('merged_by_id')
      .unsigned()
      .nullable()
      .references('id')
      .inTable('accounts')
      .onDelete('SET NULL');
  });

  await knex.schema.createTable('comments', table => {
    table.increments('id');
    byId(table, 'issue_id', 'issues').index();
    byId(table, 'author_id', 'accounts');
    table.text('body').notNullable();
    table.dateTime('created_at').notNullable();
    table.dateTime('updated_at').notNullable();
  });

  await knex.schema.createTable('commit_statuses', table => {
    table.increments('id');
    byId(table, 'repository_id', 'repositories');
    table.string('sha').notNullable();
    table.string('state').notNullable();
    table.string('context').notNullable();
    table.text('description').notNullable().defaultTo('');
    table.text('target_url').notNullable().defaultTo('');
    byId(table, 'creator_id', 'accounts');
    table.dateTime('created_at').notNullable();
    table.dateTime('updated_at').notNullable();
    table.index(['repository_id', 'sha']);
  });

  await knex.schema.createTable('webhooks', table => {
    table.increments('id');
    byId(table, 'repository_id', 'repositories').index();
    table.string('type').notNullable();
    table.text('url').notNullable();
    table.string('content_type').notNullable();
    table.text('secret').notNullable().defaultTo('');
    table.text('events').notNullable();
    table.string('branch_filter').notNullable().defaultTo('*');
    table.boolean('is_active').notNullable().defaultTo(true);
    table.dateTime('created_at').notNullable();
    table.dateTime('updated_at').notNullable();
  });

  await knex.schema.createTable('webhook_deliveries', table => {
    table.increments('id');
    byId(table, 'webhook_id', 'webhooks');
    table.string('uuid').notNullable().unique();
    table.string('event').notNullable();
    table.text('payload', 'longtext').notNullable();
    table.string('state').notNullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table.dateTime('next_attempt_at').nullable();
    table.integer('response_status').nullable();
    table.text('error').nullable();
    table.dateTime('created_at').notNullable();
    table.index(['state', 'next_attempt_at']);
    table.index(['webhook_id', 'id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'webhook_deliveries',
    'webhooks',
    'commit_statuses',
    'comments',
    'pull_requests',
    'issues',
    'repositories',
    'tokens',
    'accounts',
  ]) {
    await knex.schema.dropTable(table);
  }
};
