import type { MarkdownIt, StateInline } from 'markdown-it';

// Python-Markdown knows fewer than CommonMark: `\<` and `\@` are two characters,
// and so is a backslash at the end of a line.
const ESCAPABLE = new Set('\\`*_{}[]()>#+-.!|~^= ');

function backslash(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== '\\') {
    return false;
  }
  const char = pos + 1 < posMax ? src[pos + 1] : '';
  const isEscape = ESCAPABLE.has(char);
  if (!silent) {
    const token = state.push('text_special', '', 0);
    token.content = isEscape ? char : '\\';
    token.markup = isEscape ? `\\${char}` : '\\';
    token.info = 'escape';
  }
  state.pos += isEscape ? 2 : 1;
  return true;
}

/** Reads backslashes as Python-Markdown does. */
export function addEscapes(md: MarkdownIt): void {
  md.inline.ruler.at('escape', backslash);
}
