import type { MarkdownIt, StateInline } from 'markdown-it';

const ADDRESS = /\(([^()<>"'\n]{1,500})\)/y;

function spacedLink(state: StateInline, silent: boolean): boolean {
  const { md, src, posMax } = state;
  const isImage = src[state.pos] === '!';
  const pos = isImage ? state.pos + 1 : state.pos;
  if (src[pos] !== '[') {
    return false;
  }
  const labelEnd = md.helpers.parseLinkLabel(state, pos, !isImage);
  ADDRESS.lastIndex = labelEnd + 1;
  const match = labelEnd >= 0 ? ADDRESS.exec(src) : undefined;
  const address = match?.[1].trim() ?? '';
  const href = md.normalizeLink(address);
  if (
    !match ||
    !/\s/.test(address) ||
    ADDRESS.lastIndex > posMax ||
    !md.validateLink(href)
  ) {
    return false;
  }
  const end = ADDRESS.lastIndex;
  if (!silent && isImage) {
    const content = src.slice(pos + 1, labelEnd);
    const token = state.push('image', 'img', 0);
    token.attrs = [
      ['src', href],
      ['alt', ''],
    ];
    token.content = content;
    token.children = [];
    md.inline.parse(content, md, state.env, token.children);
  } else if (!silent) {
    state.pos = pos + 1;
    state.posMax = labelEnd;
    state.push('link_open', 'a', 1).attrSet('href', href);
    state.linkLevel++;
    md.inline.tokenize(state);
    state.linkLevel--;
    state.push('link_close', 'a', -1);
  }
  state.pos = end;
  state.posMax = posMax;
  return true;
}

/** Lets an address have spaces in it: `[text](my page.md)`, `![text](my map.png)`. */
export function addSpacedLinks(md: MarkdownIt): void {
  md.inline.ruler.after('link', 'spaced_link', spacedLink);
}
