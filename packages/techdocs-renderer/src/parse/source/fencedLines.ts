const OPENING = /^[ \t>]*(`{3,}|~{3,})(.*)$/;

/**
 * Tells for each line whether it belongs to a fenced code block.
 *
 * @remarks
 *
 * What rewrites source text line by line has to leave code alone. A fence that
 * is never closed runs to the end, as it does for the parser.
 */
export function findFencedLines(lines: readonly string[]): boolean[] {
  let fence: string | undefined;
  return lines.map(line => {
    const match = OPENING.exec(line);
    if (fence === undefined) {
      // A back quote in the info string makes it inline code instead.
      if (match && !(match[1][0] === '`' && match[2].includes('`'))) {
        fence = match[1];
        return true;
      }
      return false;
    }
    const closes = match?.[1].startsWith(fence) && match[2].trim() === '';
    if (closes) {
      fence = undefined;
    }
    return true;
  });
}
