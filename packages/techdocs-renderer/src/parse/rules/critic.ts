import type { MarkdownIt, StateInline } from 'markdown-it';

// Farther apart the two ends of a mark do not belong together, and a page of
// openings would be searched to its end from each of them.
const MAX_LENGTH = 5_000;

/** What stands behind `{` and before `}`, and the element for what is between. */
const MARKS: Readonly<Record<string, { tag: string; closing: string }>> = {
  '++': { tag: 'ins', closing: '++}' },
  '--': { tag: 'del', closing: '--}' },
  '==': { tag: 'mark', closing: '==}' },
  '~~': { tag: 'del', closing: '~~}' },
  '>>': { tag: 'span', closing: '<<}' },
};
const BECOMES = '~>';

/** Adds an element with what stands between two places of the text. */
function pushMark(
  state: StateInline,
  tag: string,
  from: number,
  to: number,
): void {
  const { pos, posMax } = state;
  const isComment = tag === 'span';
  state
    .push('critic_open', tag, 1)
    .attrSet('class', isComment ? 'critic comment' : 'critic');
  if (isComment) {
    state.push('text', '', 0).content = state.src.slice(from, to);
  } else {
    state.pos = from;
    state.posMax = to;
    state.md.inline.tokenize(state);
  }
  state.push('critic_close', tag, -1);
  state.pos = pos;
  state.posMax = posMax;
}

function critic(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const signs = src[pos] === '{' ? src.slice(pos + 1, pos + 3) : '';
  const mark = Object.hasOwn(MARKS, signs) ? MARKS[signs] : undefined;
  if (!mark) {
    return false;
  }
  const start = pos + 3;
  const inside = src.slice(start, Math.min(posMax, start + MAX_LENGTH));
  const length = inside.indexOf(mark.closing);
  const change =
    signs === '~~' ? inside.slice(0, length).indexOf(BECOMES) : undefined;
  if (length < 0 || change === -1) {
    return false;
  }
  const end = start + length;
  if (!silent && change !== undefined) {
    pushMark(state, 'del', start, start + change);
    pushMark(state, 'ins', start + change + BECOMES.length, end);
  } else if (!silent) {
    pushMark(state, mark.tag, start, end);
  }
  state.pos = end + mark.closing.length;
  return true;
}

/** Adds `{++new++}`, `{--old--}`, `{~~old~>new~~}`, `{==marked==}` and `{>>comment<<}`. */
export function addCritic(md: MarkdownIt): void {
  md.inline.ruler.after('escape', 'critic', critic);
}
