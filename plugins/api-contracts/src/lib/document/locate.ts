import { isNode, LineCounter, parseDocument } from 'yaml';
import type { PathStep } from './DocumentError';

// Beyond this the search for a line takes longer than a reader waits.
const MAX_LENGTH = 2_000_000;

/** Finds the line and column of places in a document, or of the last part of the way that exists. */
export function locate(
  text: string,
  paths: readonly (readonly PathStep[])[],
): ({ line: number; column: number } | undefined)[] {
  if (text.length > MAX_LENGTH) {
    return paths.map(() => undefined);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return paths.map(path => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) {
        const { line, col } = lines.linePos(node.range[0]);
        return { line, column: col };
      }
    }
    return undefined;
  });
}
