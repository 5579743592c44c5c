/** Columns that the content of a box or of an item of a list is indented by. */
export const INDENT = 4;

export function countIndent(text: string): number {
  let count = 0;
  while (text[count] === ' ') {
    count++;
  }
  return count;
}

export function isIndented(text: string, columns: number): boolean {
  return text.startsWith(' '.repeat(columns));
}

/**
 * Splits off the lines that are indented, and takes the indent off them.
 *
 * @returns The indented lines at the beginning, and what follows them
 */
export function takeIndented(
  text: string,
  columns: number = INDENT,
): { readonly inside: string; readonly rest: string } {
  const prefix = ' '.repeat(columns);
  const lines: string[] = [];
  let position = 0;
  while (position <= text.length) {
    const end = text.indexOf('\n', position);
    const stop = end === -1 ? text.length : end;
    const line = text.slice(position, stop);
    if (line.startsWith(prefix)) {
      lines.push(line.slice(columns));
    } else if (line.trim() === '') {
      lines.push('');
    } else {
      return { inside: lines.join('\n'), rest: text.slice(position) };
    }
    position = stop + 1;
  }
  return { inside: lines.join('\n'), rest: '' };
}

/** Takes an indent off every line that has it, and leaves the others. */
export function dedentLoosely(text: string, columns: number): string {
  const prefix = ' '.repeat(columns);
  return text
    .split('\n')
    .map(line => (line.startsWith(prefix) ? line.slice(columns) : line))
    .join('\n');
}
