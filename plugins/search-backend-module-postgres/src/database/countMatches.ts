import { SqlPart } from '@fairway/search-node';
import { runRaw } from './runRaw';
import { Reader } from './withSnapshot';

/** Counting more would take longer than finding them. */
export const MOST_COUNTED = 10_000;

/** Counts rows of a table that are like a condition, up to one more than {@link MOST_COUNTED}. */
export async function countMatches(
  reader: Reader,
  { sql, bindings }: SqlPart,
  table: 'store_words' | 'store_documents' = 'store_words',
): Promise<number> {
  const [{ count }] = await runRaw<{ count: number }>(reader, {
    sql: `select count(*)::int as count from (
      select 1 from ${table} as found where ${sql} limit ?
    ) as counted`,
    bindings: [...bindings, MOST_COUNTED + 1],
  });
  return count;
}
