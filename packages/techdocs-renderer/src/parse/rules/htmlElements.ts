import type { MarkdownIt, StateBlock } from 'markdown-it';

const OPENING_TAG = /^<([a-z][a-z0-9-]*)(\s[^<>]*)?>/i;
const MARKDOWN_ATTRIBUTE =
  /(?<=\s)markdown(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?(?=\s|$)/i;
// Both bound the work that a page of unclosed or deeply nested elements causes.
const MAX_DEPTH = 20;
const MAX_SCANNED_LINES = 200_000;
const VOID =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

type Element = {
  readonly name: string;
  readonly attributes: string;
  /** Text after the opening tag on the same line. */
  readonly rest: string;
};

function lineText(state: StateBlock, line: number): string {
  return state.src.slice(
    state.bMarks[line] + state.tShift[line],
    state.eMarks[line],
  );
}

function readOpeningTag(text: string): Element | undefined {
  const match = OPENING_TAG.exec(text);
  return match && !VOID.test(match[1])
    ? {
        name: match[1],
        attributes: match[2] ?? '',
        rest: text.slice(match[0].length),
      }
    : undefined;
}

/** The line on which the element that opens on `startLine` is closed. */
function findClosingLine(
  state: StateBlock,
  name: string,
  startLine: number,
  endLine: number,
): number | undefined {
  const tag = new RegExp(`<(/?)${name}(?=[\\s>/])`, 'gi');
  let depth = 0;
  let scanned = Number(state.env.htmlScannedLines ?? 0);
  for (let line = startLine; line < endLine; line++) {
    state.env.htmlScannedLines = ++scanned;
    if (scanned > MAX_SCANNED_LINES) {
      return undefined;
    }
    for (const [, slash] of lineText(state, line).matchAll(tag)) {
      depth += slash ? -1 : 1;
      if (depth === 0) {
        return line;
      }
    }
  }
  return undefined;
}

function pushHtml(state: StateBlock, content: string, line: number): void {
  const token = state.push('html_block', '', 0);
  token.content = `${content}\n`;
  token.map = [line, line + 1];
}

// `<div markdown>`: the tags stay HTML, what stands between them is Markdown.
function markdownInHtml(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (
    state.src[state.bMarks[startLine] + state.tShift[startLine]] !== '<' ||
    state.sCount[startLine] - state.blkIndent >= 4
  ) {
    return false;
  }
  const depth = Number(state.env.htmlDepth ?? 0);
  const element = readOpeningTag(lineText(state, startLine));
  if (
    depth >= MAX_DEPTH ||
    !element ||
    !MARKDOWN_ATTRIBUTE.test(element.attributes)
  ) {
    return false;
  }
  const closing = findClosingLine(state, element.name, startLine, endLine);
  if (closing === undefined || silent) {
    return closing !== undefined;
  }
  const attributes = element.attributes.replace(MARKDOWN_ATTRIBUTE, '');
  pushHtml(state, `<${element.name}${attributes}>`, startLine);
  const lastLine = lineText(state, closing);
  const closeAt = lastLine
    .toLowerCase()
    .lastIndexOf(`</${element.name.toLowerCase()}`);
  const inner =
    closing === startLine
      ? [lastLine.slice(lastLine.indexOf('>') + 1, closeAt)]
      : [
          element.rest,
          state.getLines(startLine + 1, closing, state.blkIndent, false),
          lastLine.slice(0, closeAt),
        ];
  state.env.htmlDepth = depth + 1;
  state.md.block.parse(inner.join('\n'), state.md, state.env, state.tokens);
  state.env.htmlDepth = depth;
  pushHtml(state, lastLine.slice(closeAt), closing);
  state.line = closing + 1;
  return true;
}

/** Adds Markdown inside of HTML elements that ask for it (`md_in_html`). */
export function addMarkdownInHtml(md: MarkdownIt): void {
  md.block.ruler.before('html_block', 'markdown_in_html', markdownInHtml, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
}
