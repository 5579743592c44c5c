import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import { applyAttributeList } from '../attributeList';

const LIST = String.raw`\{:? *([^}\n ][^}\n]*)\}`;
const AT_END = new RegExp(String.raw`(?<! ) +${LIST} *$`);
const ON_LAST_LINE = new RegExp(String.raw`\n *${LIST} *$`);
const AT_START = new RegExp(`^${LIST}`);

/** Of a heading: `## Title ## {: #id }`. */
const CLOSING_SIGNS = /(?<!#)#+$/;

const ENDS_WITH_LIST = new Set([
  'heading_open',
  'th_open',
  'td_open',
  'dt_open',
]);

/** The element a paragraph's list belongs to: in a tight list, that is the item. */
function blockTarget(tokens: readonly Token[], index: number): Token {
  const paragraph = tokens[index - 1];
  const item = tokens[index - 2];
  return paragraph.hidden && item?.type === 'list_item_open' ? item : paragraph;
}

// Before inline parsing, so that quotes and underscores inside are left alone.
function readBlockLists({ tokens }: StateCore): void {
  for (let i = 1; i < tokens.length; i++) {
    const inline = tokens[i];
    const parent = tokens[i - 1];
    if (inline.type === 'inline' && inline.content.includes('{')) {
      const pattern = ENDS_WITH_LIST.has(parent.type) ? AT_END : ON_LAST_LINE;
      const isPlace =
        ENDS_WITH_LIST.has(parent.type) || parent.type === 'paragraph_open';
      const match = isPlace ? pattern.exec(inline.content) : undefined;
      if (match) {
        const before = inline.content.slice(0, match.index);
        inline.content =
          parent.type === 'heading_open'
            ? before.replace(CLOSING_SIGNS, '').trimEnd()
            : before;
        applyAttributeList(blockTarget(tokens, i), match[1]);
      }
    }
  }
}

/** Inline elements of one token. */
const STAND_ALONE = new Set(['image', 'code_inline', 'pictograph']);

/** The token that carries the attributes of the element that ends at `index`. */
function findOpening(
  children: readonly Token[],
  index: number,
): Token | undefined {
  const end = children[index];
  if (end && STAND_ALONE.has(end.type)) {
    return end;
  }
  if (end?.nesting !== -1) {
    return undefined;
  }
  const type = end.type.replace(/_close$/, '_open');
  for (let i = index - 1; i >= 0; i--) {
    if (children[i].level === end.level && children[i].type === type) {
      return children[i];
    }
  }
  return undefined;
}

function readInlineLists({ tokens }: StateCore): void {
  for (const { children } of tokens) {
    children?.forEach((token, index) => {
      const match =
        token.type === 'text' && token.content.startsWith('{')
          ? AT_START.exec(token.content)
          : undefined;
      const target = match && findOpening(children, index - 1);
      if (target) {
        token.content = token.content.slice(match[0].length);
        applyAttributeList(target, match[1]);
      }
    });
  }
}

const INLINE_LIST = /\{:? *(?:[.#][^\s}]|[\w-]+=)[^}\n]{0,1000}\}/y;
// What an element can end with.
const ENDS = /[)\]`*_~^=:>]/;

/** Keeps a list in one piece, so that nothing in it begins or ends an emphasis. */
function inlineList(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== '{' || pos === 0 || !ENDS.test(src[pos - 1])) {
    return false;
  }
  INLINE_LIST.lastIndex = pos;
  const list = INLINE_LIST.exec(src)?.[0];
  if (list === undefined || pos + list.length > posMax) {
    return false;
  }
  if (!silent) {
    state.pending += list;
  }
  state.pos += list.length;
  return true;
}

/** Adds `{: .class #id key=value }` after headings, paragraphs, links and so on. */
export function addAttributeLists(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'attribute_list', inlineList);
  md.core.ruler.after('block', 'block_attribute_lists', readBlockLists);
  md.core.ruler.after('text_join', 'inline_attribute_lists', readInlineLists);
}
