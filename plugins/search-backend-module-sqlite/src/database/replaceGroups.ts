import { setImmediate } from 'node:timers/promises';
import { batchDocuments, StoredGroup } from '@fairway/search-node';
import { Knex } from 'knex';
import { deleteDocuments } from './deleteDocuments';
import { insertDocuments } from './insertDocuments';

/**
 * Replaces groups as a whole. SQLite works where requests are answered, so
 * others get a turn between statements.
 */
export async function replaceGroups(
  trx: Knex.Transaction,
  indexId: number,
  groups: readonly StoredGroup[],
): Promise<void> {
  const documents = groups.flatMap(group =>
    group.documents.map(document => ({ ref: group.ref, document })),
  );
  const replaced: { id: number }[] = await trx.raw(
    `select id from store_documents
      where index_id = :indexId and group_ref in (select value from json_each(:refs))
    union
    select id from store_documents
      where index_id = :indexId and document_id in (select value from json_each(:ids))`,
    {
      indexId,
      refs: JSON.stringify(groups.map(({ ref }) => ref)),
      ids: JSON.stringify(documents.map(({ document }) => document.id)),
    },
  );
  await deleteDocuments(
    trx,
    replaced.map(({ id }) => id),
  );
  for (const batch of batchDocuments(documents)) {
    await setImmediate();
    await insertDocuments(trx, indexId, batch);
  }
}
