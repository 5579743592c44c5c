import { ModelReader } from '@fairway/plugin-system-model-node';
import { Knex } from 'knex';
import { DatabaseModelReader } from './DatabaseModelReader';

/**
 * Has the whole model read as it is at one moment.
 *
 * @remarks
 *
 * On SQLite nothing else reads or writes meanwhile: be quick, and wait for no other machine.
 */
export async function withModelReader<T>(
  knex: Knex,
  read: (model: ModelReader) => Promise<T>,
): Promise<T> {
  return knex.transaction(
    async trx => read(await DatabaseModelReader.create(trx)),
    knex.client.config.client === 'pg'
      ? { isolationLevel: 'repeatable read', readOnly: true }
      : {},
  );
}
