import { CallArguments, CallValue } from './callArguments';
import { parseDelimited } from './parseDelimited';
import { Table } from './renderTable';

export type ReadTable = {
  readonly table: Table;
  /** Names of arguments that have no effect. */
  readonly ignored: readonly string[];
  /** Whether there are more rows or columns than are shown. */
  readonly isCut: boolean;
};

const MAX_ROWS = 5_000;
const MAX_COLUMNS = 200;

// Without them, the table is the same.
const HARMLESS = new Set([
  'delimiter',
  'dtype',
  'encoding',
  'engine',
  'filepath_or_buffer',
  'index',
  'sep',
  'tablefmt',
]);
const KNOWN = new Set([
  'header',
  'names',
  'nrows',
  'quotechar',
  'skiprows',
  'usecols',
]);

function asCount(value: CallValue | undefined): number | undefined {
  return typeof value === 'string' && /^\d{1,9}$/.test(value)
    ? Number(value)
    : undefined;
}

function separatorOf(
  { named }: CallArguments,
  usual: string,
): string | undefined {
  const written = named.get('sep') ?? named.get('delimiter');
  if (typeof written !== 'string' || written === 'None') {
    return usual;
  }
  // Otherwise a pattern, of which only this one is in use.
  return written.length === 1 ? written : undefined;
}

function pickColumns(
  header: readonly string[],
  value: CallValue | undefined,
): readonly number[] {
  const all = header.map((_, i) => i);
  if (value === undefined || typeof value === 'string') {
    return all;
  }
  const wanted = new Set(
    value.map(item =>
      header.includes(item) ? header.indexOf(item) : asCount(item) ?? -1,
    ),
  );
  return all.filter(i => wanted.has(i));
}

/**
 * Reads a table from the text of a file.
 *
 * @param usual - What separates cells unless the call says otherwise
 */
export function readTable(
  text: string,
  call: CallArguments,
  usual: string,
): ReadTable {
  const { named } = call;
  const quote = named.get('quotechar');
  const skipped = text
    .split('\n')
    .slice(asCount(named.get('skiprows')) ?? 0)
    .join('\n');
  const parsed = parseDelimited(skipped, {
    separator: separatorOf(call, usual),
    quote: typeof quote === 'string' && quote.length === 1 ? quote : '"',
    maxRows: MAX_ROWS + 2,
  });
  const names = named.get('names');
  const width = Math.max(0, ...parsed.map(row => row.length));
  const hasHeader = named.get('header') !== 'None' && !Array.isArray(names);
  const written = hasHeader ? parsed[0] ?? [] : [];
  const header = Array.from({ length: width }, (_, i) => {
    const own = Array.isArray(names) ? names[i] : written[i];
    return own ?? (hasHeader ? `Unnamed: ${i}` : String(i));
  });
  const rows = hasHeader ? parsed.slice(1) : parsed;
  const shown = rows.slice(0, asCount(named.get('nrows')) ?? rows.length);
  const columns = pickColumns(header, named.get('usecols'));
  const visible = columns.slice(0, MAX_COLUMNS);
  return {
    table: {
      header: visible.map(i => header[i]),
      rows: shown.slice(0, MAX_ROWS).map(row => visible.map(i => row[i] ?? '')),
    },
    ignored: [...named.keys()].filter(
      name => !HARMLESS.has(name) && !KNOWN.has(name),
    ),
    isCut: shown.length > MAX_ROWS || columns.length > MAX_COLUMNS,
  };
}
