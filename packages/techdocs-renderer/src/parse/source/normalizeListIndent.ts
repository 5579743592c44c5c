const TAB = 4;
const MIN_NESTING = 2;
const ORDERED_ITEM = /^([ \t]*)(\d{1,9}[.)])([ \t]+)(?=\S)/;
const ANY_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

function columns(whitespace: string, from = 0): number {
  let column = from;
  for (const char of whitespace) {
    column += char === '\t' ? TAB - (column % TAB) : 1;
  }
  return column;
}

function indentOf(line: string): number {
  return columns(/^[ \t]*/.exec(line)![0]);
}

function shift(line: string, by: number): string {
  return ' '.repeat(indentOf(line) + by) + line.trimStart();
}

/** First line after the item that starts at `start`. */
function findItemEnd(
  lines: readonly string[],
  start: number,
  markerColumn: number,
): number {
  let afterBlank = false;
  for (let i = start + 1; i < lines.length; i++) {
    const line = lines[i];
    if (line.trim() === '') {
      afterBlank = true;
      continue;
    }
    const isOutside = indentOf(line) < markerColumn + MIN_NESTING;
    if (isOutside && (afterBlank || ANY_ITEM.test(line))) {
      return i;
    }
    afterBlank = false;
  }
  return lines.length;
}

/**
 * Moves what is nested under a numbered item by two columns to where CommonMark
 * expects it.
 *
 * @remarks
 *
 * With `1. item`, CommonMark wants nested content at column three, TechDocs
 * (mdx_truly_sane_lists) accepts two. All lines of an item move by the same
 * amount, so what is relative to one another, code included, stays so.
 *
 * @param lines - Source, changed in place
 * @param isFenced - Whether a line belongs to fenced code
 */
export function normalizeListIndent(
  lines: string[],
  isFenced: readonly boolean[],
): void {
  for (let i = 0; i < lines.length; i++) {
    const item = isFenced[i] ? undefined : ORDERED_ITEM.exec(lines[i]);
    if (!item) {
      continue;
    }
    const markerColumn = columns(item[1]);
    const afterMarker = markerColumn + item[2].length;
    const gap = columns(item[3], afterMarker) - afterMarker;
    const contentColumn = afterMarker + (gap > TAB ? 1 : gap);

    const end = findItemEnd(lines, i, markerColumn);
    const nested: number[] = [];
    let smallest = Infinity;
    for (let j = i + 1; j < end; j++) {
      const indent = indentOf(lines[j]);
      if (lines[j].trim() !== '' && indent >= markerColumn + MIN_NESTING) {
        nested.push(j);
        smallest = Math.min(smallest, indent);
      }
    }
    if (smallest < contentColumn) {
      for (const j of nested) {
        lines[j] = shift(lines[j], contentColumn - smallest);
      }
    }
  }
}
