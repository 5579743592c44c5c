import { appendNode, BlockNode } from '../BlockNode';
import { BlockRule } from '../BlockReader';
import { trimRuns } from '../../trimRun';

/** A row with more text than this is no row; pairing back quotes costs time. */
const MAX_ROW = 50_000;
const MARK = /\\\\|\\`+|`+|\\\||\|/g;
const END_BORDER = /(?<!\\)(?:\\\\)*\|$/;
const DELIMITER = /^[|:\- ]*$/;

type Tick = {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly isEscaped: boolean;
};

/** Where inline code begins and ends, by pairing runs of back quotes. */
function findCode(ticks: readonly Tick[]): [number, number][] {
  const regions: [number, number][] = [];
  /** Indexes of the runs of each length, the last one first. */
  const byLength = new Map<number, number[]>();
  for (let i = ticks.length - 1; i >= 0; i--) {
    const { length } = ticks[i];
    byLength.set(length, byLength.get(length) ?? []);
    byLength.get(length)!.push(i);
  }
  for (let i = 0; i < ticks.length; ) {
    const { length, isEscaped, start } = ticks[i];
    const wanted = isEscaped ? length - 1 : length;
    const candidates = byLength.get(wanted) ?? [];
    while (candidates.length > 0 && candidates[candidates.length - 1] <= i) {
      candidates.pop();
    }
    const closing = wanted > 0 ? candidates[candidates.length - 1] : undefined;
    if (closing === undefined) {
      i++;
    } else {
      regions.push([start, ticks[closing].end]);
      i = closing + 1;
    }
  }
  return regions;
}

/** Cuts a row at the bars that are neither escaped nor in inline code. */
function splitCells(row: string): string[] {
  const bars: number[] = [];
  const ticks: Tick[] = [];
  for (const { 0: mark, index } of row.matchAll(MARK)) {
    if (mark === '|') {
      bars.push(index);
    } else if (mark.endsWith('`')) {
      const isEscaped = mark.startsWith('\\');
      const length = isEscaped ? mark.length - 1 : mark.length;
      const end = index + mark.length - 1;
      ticks.push({ start: index, end, length, isEscaped });
    }
  }
  const code = findCode(ticks);
  const cells: string[] = [];
  let position = 0;
  let region = 0;
  for (const bar of bars) {
    while (region < code.length && code[region][1] < bar) {
      region++;
    }
    if (region < code.length && code[region][0] <= bar) {
      continue;
    }
    cells.push(row.slice(position, bar));
    position = bar + 1;
  }
  return [...cells, row.slice(position)];
}

type Borders = { readonly left: boolean; readonly right: boolean };

function bordersOf(row: string): Borders {
  return { left: row.startsWith('|'), right: END_BORDER.test(row) };
}

/** What tells a table of one column from text. */
function hasBorder(row: string): boolean {
  const { left, right } = bordersOf(trimRuns(row, ' '));
  return left || right;
}

function readRow(row: string, borders: Borders): string[] {
  const trimmed = trimRuns(row, ' ');
  if (trimmed.length > MAX_ROW) {
    return [trimmed];
  }
  if (!borders.left && !borders.right) {
    return splitCells(trimmed);
  }
  const start = trimmed.startsWith('|') ? 1 : 0;
  return splitCells(trimmed.slice(start).replace(END_BORDER, ''));
}

type Delimiters = {
  readonly borders: Borders;
  readonly columns: readonly string[];
};

/** Looks at the first two rows: the heading and what separates it from the rest. */
function readDelimiters(text: string): Delimiters | undefined {
  const end = text.indexOf('\n');
  if (end === -1 || !text.slice(0, end).includes('|')) {
    return undefined;
  }
  const stop = text.indexOf('\n', end + 1);
  const second = text.slice(end + 1, stop === -1 ? undefined : stop);
  if (!DELIMITER.test(second)) {
    return undefined;
  }
  const first = trimRuns(text.slice(0, end), ' ');
  const borders = bordersOf(first);
  const heading = readRow(first, borders);
  const columns = readRow(second, borders);
  return heading.length === columns.length &&
    (heading.length > 1 || text.split('\n').every(hasBorder))
    ? { borders, columns }
    : undefined;
}

function alignmentOf(column: string): string | undefined {
  const text = column.trim();
  if (text.startsWith(':')) {
    return text.endsWith(':') ? 'center' : 'left';
  }
  return text.endsWith(':') ? 'right' : undefined;
}

function appendRow(
  parent: BlockNode,
  tag: 'th' | 'td',
  cells: readonly string[],
  columns: readonly string[],
): void {
  const row = appendNode(parent, 'tr');
  columns.forEach((column, i) => {
    const align = alignmentOf(column);
    appendNode(row, tag, {
      attributes: align ? { style: `text-align:${align}` } : {},
      text: (cells[i] ?? '').trim(),
    });
  });
}

/** Reads a table: a row, a row of dashes, and the rest of the block. */
export const table: BlockRule = (_reader, parent, queue) => {
  const found = readDelimiters(queue.peek().text);
  if (!found) {
    return false;
  }
  const { borders, columns } = found;
  const [first, , ...rows] = queue.take().text.split('\n');
  const node = appendNode(parent, 'table');
  appendRow(appendNode(node, 'thead'), 'th', readRow(first, borders), columns);
  const body = appendNode(node, 'tbody');
  if (rows.length === 0) {
    appendRow(body, 'td', [], columns);
  }
  rows.forEach(row => appendRow(body, 'td', readRow(row, borders), columns));
  return true;
};
