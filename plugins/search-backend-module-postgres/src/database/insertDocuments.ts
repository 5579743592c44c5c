import {
  listTerms,
  reverse,
  StoredDocument,
  toComparable,
  toHitBody,
  toStorable,
} from '@fairway/search-node';
import { Knex } from 'knex';
import { toVectors } from '../toVectors';
import { runRaw } from './runRaw';

/** A document and the group that it belongs to. */
export type GroupedDocument = {
  readonly ref: string;
  readonly document: StoredDocument;
};

/** Adds documents, none of which is there yet. */
export async function insertDocuments(
  trx: Knex.Transaction,
  indexId: number,
  documents: readonly GroupedDocument[],
): Promise<void> {
  const inserted = await runRaw<{ id: string; document_id: string }>(trx, {
    sql: `insert into store_documents
      (index_id, group_ref, document_id, title_key, updated_at, hit)
      select ?, ref, id, title, updated, hit
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        as document (ref, id, title, updated, hit)
      returning id, document_id`,
    bindings: [
      indexId,
      documents.map(({ ref }) => ref),
      documents.map(({ document }) => document.id),
      documents.map(({ document }) => toComparable(document.title)),
      documents.map(({ document }) => toStorable(document.updatedAt)),
      documents.map(({ ref, document }) =>
        JSON.stringify(toHitBody(ref, document)),
      ),
    ],
  });
  const idOf = new Map(inserted.map(row => [row.document_id, row.id]));
  const rows = documents.map(row => ({
    ...row,
    id: idOf.get(row.document.id)!,
  }));
  await insertWords(trx, indexId, rows);
  await insertContents(trx, rows);
  await insertValues(trx, rows);
  const terms = listTerms(documents.map(({ document }) => document));
  await runRaw(trx, {
    sql: `insert into store_terms (index_id, term, reversed)
      select ?, term, reversed from unnest(?::text[], ?::text[]) as term (term, reversed)
      on conflict do nothing`,
    bindings: [indexId, terms, terms.map(reverse)],
  });
}

type Row = GroupedDocument & { readonly id: string };

async function insertWords(
  trx: Knex.Transaction,
  indexId: number,
  rows: readonly Row[],
): Promise<void> {
  const vectors = rows.map(({ document }) => toVectors(document));
  await runRaw(trx, {
    sql: `insert into store_words (id, index_id, title_key, document_id, head, words)
      select id, ?, title, document_id, head::tsvector, words::tsvector
      from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
        as document (id, title, document_id, head, words)`,
    bindings: [
      indexId,
      rows.map(({ id }) => id),
      rows.map(({ document }) => toComparable(document.title)),
      rows.map(({ document }) => document.id),
      vectors.map(({ head }) => head),
      vectors.map(({ words }) => words),
    ],
  });
}

async function insertContents(
  trx: Knex.Transaction,
  rows: readonly Row[],
): Promise<void> {
  await runRaw(trx, {
    sql: `insert into store_contents (id, document, fields, tokens)
      select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[])`,
    bindings: [
      rows.map(({ id }) => id),
      rows.map(({ document }) => JSON.stringify(document.document)),
      rows.map(({ document }) => JSON.stringify(document.values)),
      rows.map(({ document: { names, tags, description, text } }) =>
        // No phrase goes across a line.
        [names, tags, description, text]
          .map(words => ` ${words.join(' ')} `)
          .join('\n'),
      ),
    ],
  });
}

async function insertValues(
  trx: Knex.Transaction,
  rows: readonly Row[],
): Promise<void> {
  const values = rows.flatMap(({ id, document }) =>
    Object.entries(document.values).flatMap(([field, members]) =>
      [...new Set(members)].map(value => ({ id, field, value })),
    ),
  );
  await runRaw(trx, {
    sql: `insert into store_values (id, field, value)
      select * from unnest(?::bigint[], ?::text[], ?::text[])`,
    bindings: [
      values.map(({ id }) => id),
      values.map(({ field }) => toStorable(field)),
      values.map(({ value }) => value),
    ],
  });
}
