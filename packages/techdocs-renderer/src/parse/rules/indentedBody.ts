import type { StateBlock } from 'markdown-it';

const BODY_INDENT = 4;

/**
 * First line after the block whose body is indented below `startLine`.
 *
 * @remarks
 *
 * Blank lines at the end are not part of the body.
 */
export function findIndentedEnd(
  state: StateBlock,
  startLine: number,
  endLine: number,
): number {
  const indent = state.sCount[startLine] + BODY_INDENT;
  let end = startLine + 1;
  for (let line = startLine + 1; line < endLine; line++) {
    if (!state.isEmpty(line)) {
      if (state.sCount[line] < indent) {
        break;
      }
      end = line + 1;
    }
  }
  return end;
}

/** Parses the indented body below `startLine` as blocks of their own. */
export function tokenizeIndented(
  state: StateBlock,
  startLine: number,
  bodyEnd: number,
): void {
  const { parentType, lineMax, blkIndent, listIndent, tight } = state;
  state.parentType = 'admonition';
  state.lineMax = bodyEnd;
  state.blkIndent = state.sCount[startLine] + BODY_INDENT;
  state.listIndent = -1;
  state.md.block.tokenize(state, startLine + 1, bodyEnd);
  Object.assign(state, { parentType, lineMax, blkIndent, listIndent, tight });
}
