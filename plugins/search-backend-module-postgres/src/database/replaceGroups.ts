import { batchDocuments, StoredGroup } from '@fairway/search-node';
import { Knex } from 'knex';
import { deleteDocuments } from './deleteDocuments';
import { insertDocuments } from './insertDocuments';
import { runRaw } from './runRaw';

/** Tells locks of search from those of others in the same database. */
const LOCK = 0x5ea7c4;

/**
 * Replaces groups as a whole. Writers of an index take turns: two that have
 * groups in common would wait for each other forever.
 */
export async function replaceGroups(
  trx: Knex.Transaction,
  indexId: number,
  groups: readonly StoredGroup[],
): Promise<void> {
  const documents = groups.flatMap(group =>
    group.documents.map(document => ({ ref: group.ref, document })),
  );
  await trx.raw('select pg_advisory_xact_lock(?, ?)', [LOCK, indexId]);
  const replaced = await runRaw<{ id: string }>(trx, {
    sql: `select id from store_documents
      where index_id = ? and group_ref = any(?::text[])
    union
    select id from store_documents
      where index_id = ? and document_id = any(?::text[])`,
    bindings: [
      indexId,
      groups.map(({ ref }) => ref),
      indexId,
      documents.map(({ document }) => document.id),
    ],
  });
  await deleteDocuments(
    trx,
    replaced.map(({ id }) => id),
  );
  for (const batch of batchDocuments(documents)) {
    await insertDocuments(trx, indexId, batch);
  }
}
