import { SqlPart, StoreHit } from '@fairway/search-node';
import { HitRow, toHit } from './rows';
import { runRaw } from './runRaw';
import { Reader } from './withSnapshot';

/** Which documents are wanted, and which of them come first. */
export type Selection = {
  /** Where they are looked for. */
  readonly table: 'store_words' | 'store_documents';
  readonly condition: SqlPart;
  /** Conditions about `found` which the first ones fulfil. */
  readonly order?: readonly SqlPart[];
  /** What comes next; equal ones are in order of their titles. */
  readonly byChange?: boolean;
  readonly offset: number;
  readonly limit: number;
};

/** Reads a part of what is wanted, without saying how well it matches. */
export async function selectPage(
  reader: Reader,
  selection: Selection,
): Promise<StoreHit[]> {
  const { table, condition, order = [] } = selection;
  const { byChange = false, offset, limit } = selection;
  const computed = order.map(({ sql }, i) => `, (${sql}) as order_${i}`);
  const inOrder = [
    ...order.map((_, i) => `order_${i} desc`),
    ...(byChange ? ['updated_at desc'] : []),
    'title_key',
    'document_id',
  ].join(', ');
  const rows = await runRaw<HitRow>(reader, {
    sql: `with matches as materialized (
      select found.id ${computed.join('')}
      from ${table} as found where ${condition.sql}
    ),
    page as (
      select matches.*, documents.index_id, documents.title_key,
        documents.document_id, documents.updated_at, documents.hit
      from matches join store_documents as documents on documents.id = matches.id
      order by ${inOrder} limit ? offset ?
    )
    select page.id as key, indexes.type, 0 as score, hit from page
      join store_indexes as indexes on indexes.id = page.index_id
    order by ${inOrder}`,
    bindings: [
      ...order.flatMap(({ bindings }) => bindings),
      ...condition.bindings,
      limit,
      offset,
    ],
  });
  return rows.map(toHit);
}
