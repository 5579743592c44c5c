import type { MarkdownIt, StateInline } from 'markdown-it';
import {
  PLACEHOLDER_CODE,
  readFirstPlaceholder,
} from '../blocks/stash/placeholders';
import { Stash, Stashed } from '../blocks/stash/Stash';

function pushStashed(state: StateInline, item: Stashed): void {
  if (item.type === 'code') {
    state.push('code_inline', 'code', 0).content = item.content;
  } else {
    state.push('html_inline', '', 0).content =
      item.type === 'html'
        ? item.html
        : `${item.openingTag}${item.content}</${item.tag}>`;
  }
}

// What was taken out of the text stands between blocks. Now and then it gets
// into the middle of one, as into the term of a definition.
function placeholder(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== PLACEHOLDER_CODE || silent) {
    return false;
  }
  const found = readFirstPlaceholder(state.src.slice(state.pos));
  const item = found && (state.env.stash as Stash).get(found.index);
  if (!found || !item) {
    return false;
  }
  pushStashed(state, item);
  state.pos += found.length;
  return true;
}

/** Puts back what a placeholder stands for. */
export function addPlaceholders(md: MarkdownIt): void {
  md.inline.ruler.before('text', 'placeholder', placeholder);
}
