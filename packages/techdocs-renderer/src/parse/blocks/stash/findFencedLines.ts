import { extractFences } from './extractFences';
import { Stash } from './Stash';

/**
 * Tells for each line whether it belongs to a fenced block of code.
 *
 * @remarks
 *
 * What rewrites source text line by line has to leave code alone.
 */
export function findFencedLines(lines: readonly string[]): boolean[] {
  const stash = new Stash();
  extractFences(lines.join('\n'), stash);
  const isFenced = lines.map(() => false);
  for (const { line, source } of stash.code) {
    isFenced.fill(true, line, line + source.split('\n').length);
  }
  return isFenced;
}
