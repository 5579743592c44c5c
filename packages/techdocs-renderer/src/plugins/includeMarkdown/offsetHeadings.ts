import { findFencedLines } from '../../parse/blocks/stash/findFencedLines';

const DEEPEST = 6;

/** Moves headings written with number signs up or down, outside of code. */
export function offsetHeadings(text: string, offset: number): string {
  if (offset === 0) {
    return text;
  }
  const lines = text.split('\n');
  const isFenced = findFencedLines(lines);
  return lines
    .map((line, i) => {
      const signs = isFenced[i] ? 0 : /^#*/.exec(line)![0].length;
      if (signs === 0) {
        return line;
      }
      const level = Math.min(Math.max(signs + offset, 1), DEEPEST);
      return '#'.repeat(level) + line.slice(signs);
    })
    .join('\n');
}
