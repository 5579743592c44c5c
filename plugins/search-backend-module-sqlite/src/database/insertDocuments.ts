import {
  listTerms,
  reverse,
  StoredDocument,
  toComparable,
  toHitBody,
} from '@fairway/search-node';
import { Knex } from 'knex';
import { toFirstId } from './documentIds';

/** A document and the group that it belongs to. */
export type GroupedDocument = {
  readonly ref: string;
  readonly document: StoredDocument;
};

/** Adds documents, none of which is there yet, by one statement a table. */
export async function insertDocuments(
  trx: Knex.Transaction,
  indexId: number,
  documents: readonly GroupedDocument[],
): Promise<void> {
  const firstId = toFirstId(indexId);
  const [{ last }] = await trx.raw(
    'select coalesce(max(id), ?) as last from store_documents where id >= ? and id < ?',
    [firstId, firstId, toFirstId(indexId + 1)],
  );
  const rows = documents.map((row, i) => ({ ...row, id: last + i + 1 }));

  await insertRows(
    trx,
    `store_documents (
      id, index_id, group_ref, document_id, title_key, updated_at, keys, names
    )`,
    rows.map(({ id, ref, document }) => [
      id,
      indexId,
      ref,
      document.id,
      toComparable(document.title),
      document.updatedAt,
      ` ${document.keys.join(' ')} `,
      ` ${document.names.join(' ')} `,
    ]),
  );
  await insertRows(
    trx,
    'store_contents (id, hit, document, fields)',
    rows.map(({ id, ref, document }) => [
      id,
      JSON.stringify(toHitBody(ref, document)),
      JSON.stringify(document.document),
      JSON.stringify(document.values),
    ]),
  );
  await insertRows(
    trx,
    'store_words (rowid, keys, names, tags, description, text)',
    rows.map(({ id, document }) => [
      id,
      document.keys.join(' '),
      document.names.join(' '),
      document.tags.join(' '),
      document.description.join(' '),
      document.text.join(' '),
    ]),
  );
  await insertRows(
    trx,
    'store_values (field, value, id)',
    rows.flatMap(({ id, document }) =>
      Object.entries(document.values).flatMap(([field, values]) =>
        [...new Set(values)].map(value => [field, value, id]),
      ),
    ),
  );
  await insertRows(
    trx,
    'store_terms (index_id, term, reversed)',
    listTerms(documents.map(({ document }) => document)).map(term => [
      indexId,
      term,
      reverse(term),
    ]),
  );
}

/** As JSON, since the number of parameters is limited and that of rows is not. */
async function insertRows(
  trx: Knex.Transaction,
  into: string,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const columns = rows[0]?.map((_, i) => `value ->> ${i}`).join(', ');
  if (columns) {
    await trx.raw(
      `insert or ignore into ${into} select ${columns} from json_each(?)`,
      [JSON.stringify(rows)],
    );
  }
}
