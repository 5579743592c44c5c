import { IndexableDocument } from '@backstage/plugin-search-common';
import { Reader } from './Reader';

/** Returns documents by type and id; what is gone is left out. */
export async function loadDocuments(
  reader: Reader,
  ids: readonly { readonly type: string; readonly id: string }[],
): Promise<{ type: string; id: string; document: IndexableDocument }[]> {
  const rows = await reader.all<{ type: string; id: string; document: string }>(
    `select indexes.type, documents.document_id as id, contents.document
    from json_each(?) as wanted
      join store_indexes as indexes
        on indexes.type = wanted.value ->> 0 and indexes.state = 'live'
      join store_documents as documents
        on documents.index_id = indexes.id and documents.document_id = wanted.value ->> 1
      join store_contents as contents on contents.id = documents.id`,
    [JSON.stringify(ids.map(({ type, id }) => [type, id]))],
  );
  return rows.map(({ document, ...row }) => ({
    ...row,
    document: JSON.parse(document),
  }));
}
