import type { MarkdownIt, StateInline } from 'markdown-it';
import { EmojiIndex } from '../../config/siteConfig';
import { Pictographs } from '../../emoji/Pictographs';

const NAME = /:([+\-\p{L}\p{N}_]{1,100}):/uy;

/** What the token of a pictograph carries beside its text. */
export type PictographMeta = { readonly svg?: string };

function pushToken(
  state: StateInline,
  name: string,
  pictographs: Pictographs,
): boolean {
  const found = pictographs.find(name);
  if (!found) {
    return false;
  }
  const token = state.push('pictograph', 'span', 0);
  token.attrSet('class', pictographs.className);
  if (found.type === 'emoji') {
    token.attrSet('title', `:${name}:`);
    token.content = found.text;
  }
  const meta: PictographMeta = found.type === 'icon' ? { svg: found.svg } : {};
  token.meta = meta;
  return true;
}

/** Adds `:smile:`, and `:material-truck:` where the author set icons up. */
export function addEmoji(md: MarkdownIt, index: EmojiIndex): void {
  const pictographs = new Pictographs(index);
  md.inline.ruler.after('escape', 'emoji', (state, silent) => {
    if (state.src[state.pos] !== ':') {
      return false;
    }
    NAME.lastIndex = state.pos;
    const match = NAME.exec(state.src);
    const end = state.pos + (match?.[0].length ?? 0);
    if (!match || end > state.posMax) {
      return false;
    }
    const isRead = silent
      ? pictographs.find(match[1]) !== undefined
      : pushToken(state, match[1], pictographs);
    state.pos = isRead ? end : state.pos;
    return isRead;
  });
}
