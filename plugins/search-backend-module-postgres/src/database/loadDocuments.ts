import { LoadedDocument, StoreHit, toStorable } from '@fairway/search-node';
import { Knex } from 'knex';
import { KeptStatements } from './KeptStatements';
import { runRaw } from './runRaw';

type Wanted = Pick<StoreHit, 'type' | 'id' | 'key'>;
type Row = { type: string; id: string; document: string; fields: string };

/** Returns documents by what is known of them; what is gone is left out. */
export async function loadDocuments(
  knex: Knex,
  statements: KeptStatements,
  wanted: readonly Wanted[],
): Promise<LoadedDocument[]> {
  const isKeyed = wanted.every(({ key }) => key !== undefined);
  const rows = isKeyed
    ? await selectByKeys(statements, wanted)
    : await selectByIds(knex, wanted);
  return rows.map(({ type, id, document, fields }) => ({
    ...{ type, id },
    document: JSON.parse(document),
    values: JSON.parse(fields),
  }));
}

async function selectByKeys(
  statements: KeptStatements,
  wanted: readonly Wanted[],
): Promise<Row[]> {
  const byKey = new Map(wanted.map(one => [one.key, one]));
  const rows = await statements.run<Omit<Row, 'id' | 'type'> & { key: string }>(
    {
      sql: `select id as key, document, fields from store_contents
      where id = any(?::bigint[])`,
      bindings: [wanted.map(({ key }) => key!)],
    },
  );
  return rows.map(({ key, ...row }) => {
    const { type, id } = byKey.get(key)!;
    return { ...row, type, id };
  });
}

async function selectByIds(knex: Knex, ids: readonly Wanted[]): Promise<Row[]> {
  return await runRaw<Row>(knex, {
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
}
