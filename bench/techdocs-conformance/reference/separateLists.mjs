const FENCE = /^[ >]*(`{3,}|~{3,})[^`~]*$/;
const ITEM = /^( *)(?:[*+-]|\d+\.) +/;
const FIRST_ITEM = /^( *)(?:[*+-]|1\.) +\S/;
const HEADING = /^#{1,6}/;

const indentOf = line => /^ */.exec(line)[0].length;

/** A line that a list below it is part of, or that needs no blank line below it. */
const isText = line =>
  line.trim() !== '' && !HEADING.test(line) && !/^[ >]*>/.test(line);

/**
 * Puts a blank line between text and a list that begins directly below it, without which MkDocs sees no list.
 *
 * @param {string} text - Markdown
 */
export function separateLists(text) {
  const result = [];
  let fence;
  /** Whether there was an item since the last blank line. */
  let isInList = false;
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      fence = line.trim() === fence ? undefined : fence;
    } else if (mark) {
      fence = mark;
    } else if (line.trim() === '') {
      isInList = false;
    } else if (ITEM.test(line)) {
      const before = result.at(-1) ?? '';
      const deeper = indentOf(before) - indentOf(line);
      const isBelowText = FIRST_ITEM.test(line) && Math.abs(deeper) <= 1;
      // Text of an item, and the next item.
      const isBelowItem = deeper > 1;
      if (isText(before) && !isInList && (isBelowText || isBelowItem)) {
        result.push('');
      }
      isInList = true;
    }
    result.push(line);
  }
  return result.join('\n');
}
