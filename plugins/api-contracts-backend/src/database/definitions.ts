import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';

type DefinitionRow = {
  readonly hash: string;
  readonly bytes: number;
  readonly content: Buffer;
};

/** Tables whose rows need the definition that they name. */
const NEEDED_BY = ['iterations', 'environment_definitions'];

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Packs a definition, so that a transaction is not held up by it. */
export async function packDefinition(
  hash: string,
  definition: string,
): Promise<DefinitionRow> {
  return {
    hash,
    bytes: Buffer.byteLength(definition),
    content: await pack(definition),
  };
}

/** Keeps a definition, if it is not there yet. */
export async function insertDefinition(
  trx: Knex,
  row: DefinitionRow,
): Promise<void> {
  await trx<DefinitionRow>('definitions')
    .insert(row)
    .onConflict('hash')
    .ignore();
}

/** @throws NotFoundError if there is no such definition */
export async function readDefinition(
  knex: Knex,
  hash: string,
): Promise<string> {
  const row = await knex<DefinitionRow>('definitions').where({ hash }).first();
  if (!row) {
    throw new NotFoundError(`There is no definition ${hash}`);
  }
  return (await unpack(row.content)).toString();
}

/** Deletes definitions that nothing needs any more. */
export async function deleteUnusedDefinitions(knex: Knex): Promise<void> {
  const query = knex('definitions');
  for (const table of NEEDED_BY) {
    query.whereNotExists(
      knex(table)
        .select(knex.raw('1'))
        .where(`${table}.hash`, knex.ref('definitions.hash')),
    );
  }
  await query.delete();
}
