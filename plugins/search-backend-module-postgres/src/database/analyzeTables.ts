import { Knex } from 'knex';

/** Lets PostgreSQL know what there is, which it would find out a minute later. */
export async function analyzeTables(knex: Knex): Promise<void> {
  await knex.raw(
    'analyze store_documents, store_words, store_contents, store_values, store_terms',
  );
}
