/** Lines of a file, from 1, both ends included. */
export type LineRange = {
  readonly start: number;
  readonly end: number;
};

/** Reads `#L10` and `#L10-L20` as Gitea and GitHub write them. */
export function parseLineRange(hash: string): LineRange | undefined {
  const match = /^#L(\d+)(?:-L?(\d+))?$/.exec(hash);
  if (!match) {
    return undefined;
  }
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (first < 1 || last < 1) {
    return undefined;
  }
  return { start: Math.min(first, last), end: Math.max(first, last) };
}

/** Writes what {@link parseLineRange} reads. */
export function formatLineRange(range: LineRange): string {
  return range.start === range.end
    ? `#L${range.start}`
    : `#L${range.start}-L${range.end}`;
}

/** The range from a line that was chosen before to one that is chosen now. */
export function extendLineRange(
  range: LineRange | undefined,
  line: number,
): LineRange {
  if (!range) {
    return { start: line, end: line };
  }
  return line < range.start
    ? { start: line, end: range.end }
    : { start: range.start, end: line };
}
