import { LoadedDocument } from '@fairway/search-node';
import { Reader } from './Reader';

type Row = { type: string; id: string; document: string; fields: string };

/** Returns documents by type and id; what is gone is left out. */
export async function loadDocuments(
  reader: Reader,
  ids: readonly { readonly type: string; readonly id: string }[],
): Promise<LoadedDocument[]> {
  const rows = await reader.all<Row>(
    `select indexes.type, documents.document_id as id, contents.document,
      contents.fields
    from json_each(?) as wanted
      join store_indexes as indexes
        on indexes.type = wanted.value ->> 0 and indexes.state = 'live'
      join store_documents as documents
        on documents.index_id = indexes.id and documents.document_id = wanted.value ->> 1
      join store_contents as contents on contents.id = documents.id`,
    [JSON.stringify(ids.map(({ type, id }) => [type, id]))],
  );
  return rows.map(({ type, id, document, fields }) => ({
    ...{ type, id },
    document: JSON.parse(document),
    values: JSON.parse(fields),
  }));
}
