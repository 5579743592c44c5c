import type { MarkdownIt, StateBlock } from 'markdown-it';

const ATX = /^(#{1,6})(.*)$/;

// By hand, because a pattern such as /#+$/ is quadratic in a line of signs.
function trimClosing(text: string): string {
  const trimmed = text.trim();
  let end = trimmed.length;
  while (end > 0 && trimmed[end - 1] === '#') {
    end--;
  }
  return end > 0 && trimmed[end - 1] === '\\'
    ? trimmed
    : trimmed.slice(0, end).trim();
}

function pushHeading(
  state: StateBlock,
  level: number,
  text: string,
  lines: [number, number],
): void {
  const open = state.push('heading_open', `h${level}`, 1);
  open.map = lines;
  const inline = state.push('inline', '', 0);
  inline.content = text;
  inline.map = lines;
  inline.children = [];
  state.push('heading_close', `h${level}`, -1);
  state.line = lines[1];
}

// Python-Markdown needs no space after the number signs.
function atxHeading(
  state: StateBlock,
  startLine: number,
  _endLine: number,
  silent: boolean,
): boolean {
  const start = state.bMarks[startLine] + state.tShift[startLine];
  if (
    state.src.charCodeAt(start) !== 0x23 /* # */ ||
    state.sCount[startLine] - state.blkIndent >= 4
  ) {
    return false;
  }
  const match = ATX.exec(state.src.slice(start, state.eMarks[startLine]))!;
  if (!silent) {
    const text = trimClosing(match[2]);
    pushHeading(state, match[1].length, text, [startLine, startLine + 1]);
  }
  return true;
}

// Python-Markdown underlines one line of text; CommonMark a whole paragraph,
// which turns text above a rule into a heading.
function setextHeading(
  state: StateBlock,
  startLine: number,
  endLine: number,
): boolean {
  const underline = startLine + 1;
  if (
    underline >= endLine ||
    state.sCount[underline] < state.blkIndent ||
    state.sCount[underline] - state.blkIndent >= 4 ||
    state.sCount[startLine] - state.blkIndent >= 4
  ) {
    return false;
  }
  const start = state.bMarks[underline] + state.tShift[underline];
  const marker = state.src[start];
  if (marker !== '=' && marker !== '-') {
    return false;
  }
  const afterMarkers = state.skipChars(start, marker.charCodeAt(0));
  if (state.skipSpaces(afterMarkers) < state.eMarks[underline]) {
    return false;
  }
  const text = state
    .getLines(startLine, underline, state.blkIndent, false)
    .trim();
  pushHeading(state, marker === '=' ? 1 : 2, text, [startLine, underline + 1]);
  return true;
}

/** Reads headings as Python-Markdown does. */
export function addPythonMarkdownHeadings(md: MarkdownIt): void {
  md.block.ruler.at('heading', atxHeading, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
  md.block.ruler.at('lheading', setextHeading);
}
