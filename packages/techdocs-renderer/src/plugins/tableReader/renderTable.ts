/** Rows of cells with their names. */
export type Table = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const WHOLE = /^[+-]?\d+$/;
const BOOLEAN = /^(?:true|false)$/i;

// What means "nothing" to the readers of tables that authors know.
const MISSING =
  /^(?:|#N\/A(?: N\/A)?|#NA|-1\.#IND|-1\.#QNAN|-NaN|-nan|1\.#IND|1\.#QNAN|<NA>|N\/A|NA|NULL|NaN|None|n\/a|nan|null)$/;

type Column = {
  readonly isNumeric: boolean;
  readonly cells: readonly string[];
};

function toColumn(written: readonly string[]): Column {
  const cells = written.map(cell => (MISSING.test(cell.trim()) ? '' : cell));
  const values = cells.map(cell => cell.trim()).filter(Boolean);
  if (values.length > 0 && values.every(value => NUMBER.test(value))) {
    // As 1.50 and 2 in one column are 1.5 and 2.
    const isWhole = values.every(value => WHOLE.test(value));
    return {
      isNumeric: true,
      cells: cells.map(cell => {
        const value = cell.trim();
        return value && !isWhole ? String(Number(value)) : value;
      }),
    };
  }
  const isBoolean =
    values.length > 0 && values.every(value => BOOLEAN.test(value));
  return {
    isNumeric: false,
    cells: isBoolean
      ? cells.map(c => c.trim().replace(/^\w/, v => v.toUpperCase()))
      : cells,
  };
}

function escapeCell(text: string): string {
  return text
    .trim()
    .replace(/(?<!\\)\|/g, '\\|')
    .replace(/\r?\n/g, '<br>');
}

function toLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Writes a table as Markdown, columns of numbers to the right. */
export function renderTable({ header, rows }: Table): string {
  const columns = header.map((_, i) => toColumn(rows.map(row => row[i] ?? '')));
  return [
    toLine(header.map(escapeCell)),
    toLine(columns.map(column => (column.isNumeric ? '---:' : ':---'))),
    ...rows.map((_, r) =>
      toLine(columns.map(column => escapeCell(column.cells[r]))),
    ),
  ].join('\n');
}
