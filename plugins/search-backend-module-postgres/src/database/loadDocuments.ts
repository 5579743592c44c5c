import { IndexableDocument } from '@backstage/plugin-search-common';
import { toStorable } from '@fairway/search-node';
import { Knex } from 'knex';
import { runRaw } from './runRaw';

/** Returns documents by type and id; what is gone is left out. */
export async function loadDocuments(
  knex: Knex,
  ids: readonly { readonly type: string; readonly id: string }[],
): Promise<{ type: string; id: string; document: IndexableDocument }[]> {
  const rows = await runRaw<{ type: string; id: string; document: string }>(
    knex,
    {
      sql: `select indexes.type, documents.document_id as id, contents.document
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
    },
  );
  return rows.map(({ document, ...row }) => ({
    ...row,
    document: JSON.parse(document),
  }));
}
