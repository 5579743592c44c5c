import { Reader } from './Reader';
import { selectMatches, Wanted } from './selectMatches';

/** Counts what is wanted, up to some number if one is given. */
export async function countMatches(
  reader: Reader,
  wanted: Wanted,
  most = Number.MAX_SAFE_INTEGER,
): Promise<number> {
  const matches = selectMatches(wanted);
  const [{ count }] = await reader.all<{ count: number }>(
    `select count(*) as count from (${matches.sql} limit ?)`,
    [...matches.bindings, most],
  );
  return count;
}
