import { countIndent } from './indentation';
import { isListMarker } from './rules/lists';

const SMALL = 2;
const LARGE = 4;
const DEFINITION = /^ {0,2}: {1,3}\S/;

/**
 * Tells by how many columns a page nests its lists.
 *
 * @remarks
 *
 * TechDocs reads two; everybody else's Markdown for Python is written with four,
 * and TechDocs shows the signs of such lists as text. A page that mostly has
 * four is read as its author sees it elsewhere.
 *
 * @param text - Without blocks of code between fences
 */
export function findListIndent(text: string): number {
  let marker: number | undefined;
  let isBelowBlank = false;
  let [small, large] = [0, 0];
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      isBelowBlank = true;
      continue;
    }
    const indent = countIndent(line);
    const isItem = isListMarker(line) || DEFINITION.test(line);
    const depth = marker === undefined ? 0 : indent - marker;
    if (depth >= SMALL && (isItem || isBelowBlank)) {
      small += depth < LARGE ? 1 : 0;
      large += depth < LARGE ? 0 : 1;
    }
    if (isItem) {
      marker = indent;
    } else if (isBelowBlank && indent === 0) {
      marker = undefined;
    }
    isBelowBlank = false;
  }
  return large > small ? LARGE : SMALL;
}
