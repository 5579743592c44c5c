import { LoadedDocument, toStorable } from '@fairway/search-node';
import { Knex } from 'knex';
import { runRaw } from './runRaw';

type Row = { type: string; id: string; document: string; fields: string };

/** Returns documents by type and id; what is gone is left out. */
export async function loadDocuments(
  knex: Knex,
  ids: readonly { readonly type: string; readonly id: string }[],
): Promise<LoadedDocument[]> {
  const rows = await runRaw<Row>(knex, {
    sql: `select indexes.type, documents.document_id as id, contents.document,
        contents.fields
      from unnest(?::text[], ?::text[]) as wanted (type, id)
        join store_indexes as indexes
          on indexes.type = wanted.type and indexes.state = 'live'
        join store_documents as documents
          on documents.index_id = indexes.id and documents.document_id = wanted.id
        join store_contents as contents on contents.id = documents.id`,
    bindings: [
      ids.map(({ type }) => toStorable(type)),
      ids.map(({ id }) => toStorable(id)),
    ],
  });
  return rows.map(({ type, id, document, fields }) => ({
    ...{ type, id },
    document: JSON.parse(document),
    values: JSON.parse(fields),
  }));
}
