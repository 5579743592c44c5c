/** How a text is split into cells. */
export type Dialect = {
  /** One character, or `undefined` for any number of spaces and tabs. */
  readonly separator?: string;
  readonly quote: string;
  readonly maxRows: number;
};

/**
 * Splits comma or tab separated text into rows of cells.
 *
 * @remarks
 *
 * As in RFC 4180: a cell in quotes may hold separators, line breaks and doubled
 * quotes. Empty lines are no rows.
 */
export function parseDelimited(
  text: string,
  { separator, quote, maxRows }: Dialect,
): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let wasQuoted = false;
  const endCell = () => {
    // Several spaces in a row separate once.
    if (separator !== undefined || cell !== '' || wasQuoted) {
      row.push(cell);
    }
    cell = '';
    wasQuoted = false;
  };
  const endRow = () => {
    endCell();
    if (row.length > 1 || row[0]?.trim()) {
      rows.push(row);
    }
    row = [];
  };
  const isSeparator = (char: string) =>
    separator === undefined
      ? char === ' ' || char === '\t'
      : char === separator;

  for (let i = 0; i < text.length && rows.length < maxRows; i++) {
    const char = text[i];
    if (char === quote && cell === '' && !wasQuoted) {
      wasQuoted = true;
      const parts: string[] = [];
      let from = i + 1;
      for (;;) {
        const end = text.indexOf(quote, from);
        parts.push(text.slice(from, end < 0 ? undefined : end));
        i = end < 0 ? text.length : end;
        if (end < 0 || text[end + 1] !== quote) {
          break;
        }
        from = end + 2;
      }
      cell = parts.join(quote);
    } else if (isSeparator(char)) {
      endCell();
    } else if (char === '\n') {
      endRow();
    } else if (char !== '\r') {
      cell += char;
    }
  }
  if (rows.length < maxRows) {
    endRow();
  }
  return rows;
}
