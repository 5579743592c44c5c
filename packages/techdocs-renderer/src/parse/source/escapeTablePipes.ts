const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const CODE_SPAN = /(?<![`\\])(`+)(?!`)((?:(?!\1)[^])*?[^`])\1(?!`)/g;

// Pairing back quotes is quadratic in the length of a row.
const MAX_ROW = 20_000;

function escapePipes(row: string): string {
  if (!row.includes('`') || row.length > MAX_ROW) {
    return row;
  }
  return row.replace(CODE_SPAN, code => code.replace(/(?<!\\)\|/g, '\\|'));
}

/**
 * Keeps a `|` inside inline code from splitting a table cell.
 *
 * @remarks
 *
 * Python-Markdown reads `` `a|b` `` in a cell as code, while GitHub's tables
 * split it unless it is written `\|`.
 *
 * @param lines - Source, changed in place
 * @param isFenced - Whether a line belongs to fenced code
 */
export function escapeTablePipes(
  lines: string[],
  isFenced: readonly boolean[],
): void {
  for (let i = 1; i < lines.length; i++) {
    const isTable =
      !isFenced[i] &&
      lines[i].includes('-') &&
      lines[i - 1].includes('|') &&
      DELIMITER_ROW.test(lines[i].trim());
    if (!isTable) {
      continue;
    }
    lines[i - 1] = escapePipes(lines[i - 1]);
    while (++i < lines.length && lines[i].trim() !== '') {
      lines[i] = escapePipes(lines[i]);
    }
  }
}
