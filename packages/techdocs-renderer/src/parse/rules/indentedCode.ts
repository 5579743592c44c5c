import type { MarkdownIt, StateBlock } from 'markdown-it';

const CODE_INDENT = 4;

// Python-Markdown counts from multiples of four, whatever the list marker; code
// below `- item` starts at column eight there and at six in CommonMark.
function codeColumn(state: StateBlock): number {
  const listColumn = Math.ceil(state.blkIndent / CODE_INDENT) * CODE_INDENT;
  return listColumn + CODE_INDENT;
}

function indentedCode(
  state: StateBlock,
  startLine: number,
  endLine: number,
): boolean {
  const column = codeColumn(state);
  if (state.sCount[startLine] < column) {
    return false;
  }
  let end = startLine + 1;
  for (let line = end; line < endLine; line++) {
    if (!state.isEmpty(line)) {
      if (state.sCount[line] < column) {
        break;
      }
      end = line + 1;
    }
  }
  const token = state.push('code_block', 'code', 0);
  token.content = `${state.getLines(startLine, end, column, false)}\n`;
  token.map = [startLine, end];
  state.line = end;
  return true;
}

/** Reads indented code below list items as Python-Markdown does. */
export function addIndentedCode(md: MarkdownIt): void {
  md.block.ruler.at('code', indentedCode);
}
