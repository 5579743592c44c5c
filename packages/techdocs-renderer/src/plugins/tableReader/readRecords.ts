import { asList, asMap, asText, parseYaml } from '../../config/parseYaml';
import { ReadTable } from './readTable';

const MAX_ROWS = 5_000;
const MAX_COLUMNS = 200;

/**
 * Reads a list of mappings as a table with a column for each key.
 *
 * @param text - YAML, or JSON, which is YAML as well
 * @returns `undefined` if it is no such list
 */
export function readRecords(
  text: string,
  fileName: string,
): ReadTable | undefined {
  const records = asList(parseYaml(text, fileName))?.map(asMap);
  if (!records || records.includes(undefined)) {
    return undefined;
  }
  const keys = [...new Set(records.flatMap(record => Object.keys(record!)))];
  const header = keys.slice(0, MAX_COLUMNS);
  return {
    table: {
      header,
      rows: records
        .slice(0, MAX_ROWS)
        .map(record => header.map(key => asText(record![key]) ?? '')),
    },
    ignored: [],
    isCut: records.length > MAX_ROWS || keys.length > MAX_COLUMNS,
  };
}
