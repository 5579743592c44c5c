import type { MarkdownIt, StateInline } from 'markdown-it';
import { MathSyntax } from '../../config/siteConfig';

const SMART_DOLLAR = /\$(?!\s)((?:\\[^]|[^\\$])+?)(?<!\s)\$/y;
const PLAIN_DOLLAR = /\$((?:\\[^]|[^\\$])+?)\$/y;
const ROUND = /\\\(((?:\\[^)]|[^\\])+?)\\\)/y;

type Delimiters = { readonly open: string; readonly close: string };

const DOLLARS: Delimiters = { open: '$', close: '$' };
const ROUND_BRACKETS: Delimiters = { open: '\\(', close: '\\)' };

function addInline(
  md: MarkdownIt,
  name: string,
  { open, close }: Delimiters,
  pattern: RegExp,
): void {
  // Where the last formula of a text can end, or a page of openings would be read
  // to its end from each of them.
  let last = { src: '', at: -1 };
  const rule = (state: StateInline, silent: boolean) => {
    if (!state.src.startsWith(open, state.pos)) {
      return false;
    }
    if (last.src !== state.src) {
      last = { src: state.src, at: state.src.lastIndexOf(close) };
    }
    if (last.at <= state.pos) {
      return false;
    }
    pattern.lastIndex = state.pos;
    const match = pattern.exec(state.src);
    if (!match || state.pos + match[0].length > state.posMax) {
      return false;
    }
    if (!silent) {
      state.push('math_inline', 'math', 0).content = match[1];
    }
    state.pos += match[0].length;
    return true;
  };
  md.inline.ruler.before('escape', name, rule);
}

function addFences(md: MarkdownIt): void {
  md.core.ruler.after('block', 'math_fence', ({ tokens }) => {
    for (const token of tokens) {
      if (token.type === 'fence' && /^\{?\s*\.?math\b/.test(token.info)) {
        token.type = 'math_block';
      }
    }
  });
}

// Where a dollar can begin a formula, a backslash takes that away.
function addEscapedDollar(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'math_escape', (state, silent) => {
    if (!state.src.startsWith('\\$', state.pos)) {
      return false;
    }
    if (!silent) {
      state.push('text_special', '', 0).content = '$';
    }
    state.pos += 2;
    return true;
  });
}

/** Adds formulas in the text of a block, and those between fences, in the ways of writing that a site uses. */
export function addMath(md: MarkdownIt, syntax: MathSyntax): void {
  if (syntax.inlineDollar) {
    addEscapedDollar(md);
    addInline(
      md,
      'math_dollar',
      DOLLARS,
      syntax.inlineDollar === 'smart' ? SMART_DOLLAR : PLAIN_DOLLAR,
    );
  }
  if (syntax.inlineRound) {
    addInline(md, 'math_round', ROUND_BRACKETS, ROUND);
  }
  if (syntax.fence) {
    addFences(md);
  }
}
