import { SqlPart, StoreHit } from '@fairway/search-node';
import { Knex } from 'knex';
import { runRaw } from './runRaw';

type HitRow = {
  readonly type: string;
  readonly score: number;
  /** JSON */
  readonly hit: string;
};

/** Which documents are wanted, and which of them come first. */
export type Selection = {
  /** Where they are looked for. */
  readonly table: 'store_words' | 'store_documents';
  readonly condition: SqlPart;
  /** Numbers and conditions about `found`, the greatest first. */
  readonly order?: readonly SqlPart[];
  readonly score?: SqlPart;
  /** What comes next; equal ones are in order of their titles. */
  readonly byChange?: boolean;
  readonly offset: number;
  readonly limit: number;
};

const NO_SCORE: SqlPart = { sql: '0', bindings: [] };

/** Reads a part of what is wanted. */
export async function selectPage(
  knex: Knex,
  selection: Selection,
): Promise<StoreHit[]> {
  const { table, condition, order = [], score = NO_SCORE } = selection;
  const { byChange = false, offset, limit } = selection;
  const computed = order.map(({ sql }, i) => `(${sql}) as order_${i}, `);
  const ordered = order.map((_, i) => `order_${i} desc, `);
  const rows = await runRaw<HitRow>(knex, {
    sql: `with matches as materialized (
      select found.id, ${computed.join('')} (${score.sql})::float8 as score
      from ${table} as found where ${condition.sql}
    ),
    page as (
      select matches.*, documents.index_id, documents.title_key,
        documents.document_id, documents.updated_at
      from matches join store_documents as documents on documents.id = matches.id
      order by ${ordered.join('')} score desc,
        ${byChange ? 'updated_at desc,' : ''} title_key, document_id
      limit ? offset ?
    )
    select indexes.type, score, contents.hit from page
      join store_contents as contents on contents.id = page.id
      join store_indexes as indexes on indexes.id = page.index_id
    order by ${ordered.join('')} score desc,
      ${byChange ? 'updated_at desc,' : ''} title_key, document_id`,
    bindings: [
      ...order.flatMap(({ bindings }) => bindings),
      ...score.bindings,
      ...condition.bindings,
      limit,
      offset,
    ],
  });
  return rows.map(({ hit, ...row }) => ({ ...JSON.parse(hit), ...row }));
}
