import type { MarkdownIt, StateBlock } from 'markdown-it';
import { findIndentedEnd, tokenizeIndented } from './indentedBody';

const OPENING =
  /^(?:(!!!) ?([\w-]+(?: +[\w-]+)*)|(\?\?\?\+?) ?([\w-]+(?: +[\w-]+)*)?)(?: +"(.*?)")?[ \t]*$/;

type Opening = {
  readonly isDetails: boolean;
  readonly isOpen: boolean;
  readonly classes: string;
  readonly title: string;
};

/** Reads a line such as `!!! note "Title"` or `???+ tip`. */
function parseAdmonitionLine(line: string): Opening | undefined {
  const match = OPENING.exec(line);
  if (!match) {
    return undefined;
  }
  const [, plain, plainClasses, details, detailsClasses, title] = match;
  const classes = ((plain ? plainClasses : detailsClasses) ?? '').toLowerCase();
  if (!plain && !classes && title === undefined) {
    return undefined;
  }
  const firstClass = classes.split(' ')[0];
  return {
    isDetails: !plain,
    isOpen: details === '???+',
    classes,
    title: title ?? firstClass.charAt(0).toUpperCase() + firstClass.slice(1),
  };
}

function admonition(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (state.sCount[startLine] - state.blkIndent >= 4) {
    return false;
  }
  const start = state.bMarks[startLine] + state.tShift[startLine];
  const first = state.src.charCodeAt(start);
  if (first !== 0x21 /* ! */ && first !== 0x3f /* ? */) {
    return false;
  }
  const opening = parseAdmonitionLine(
    state.src.slice(start, state.eMarks[startLine]),
  );
  if (!opening || silent) {
    return opening !== undefined;
  }

  const [tag, titleTag] = opening.isDetails
    ? ['details', 'summary']
    : ['div', 'p'];
  const open = state.push('admonition_open', tag, 1);
  const prefix = opening.isDetails ? '' : 'admonition ';
  if (prefix || opening.classes) {
    open.attrSet('class', (prefix + opening.classes).trim());
  }
  if (opening.isOpen) {
    open.attrSet('open', 'open');
  }
  if (opening.title) {
    const title = state.push('admonition_title_open', titleTag, 1);
    if (!opening.isDetails) {
      title.attrSet('class', 'admonition-title');
    }
    const inline = state.push('inline', '', 0);
    inline.content = opening.title;
    inline.map = [startLine, startLine + 1];
    inline.children = [];
    state.push('admonition_title_close', titleTag, -1);
  }
  const bodyEnd = findIndentedEnd(state, startLine, endLine);
  open.map = [startLine, bodyEnd];
  tokenizeIndented(state, startLine, bodyEnd);
  state.push('admonition_close', tag, -1);
  state.line = bodyEnd;
  return true;
}

/** Adds `!!!` admonitions and `???` collapsible ones. */
export function addAdmonitions(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'admonition', admonition, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}
