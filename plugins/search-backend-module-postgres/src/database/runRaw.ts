import { SqlPart } from '@fairway/search-node';
import { Reader } from './withSnapshot';

/** Runs a statement, whose types are its own matter. */
export async function runRaw<Row>(
  reader: Reader,
  { sql, bindings }: SqlPart,
): Promise<Row[]> {
  const { rows } = await reader.raw(sql, bindings);
  return rows;
}
