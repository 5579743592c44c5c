import type { MarkdownIt, StateCore, Token } from 'markdown-it';

// As pymdownx.magiclink: what may stand in an address, and what it may end with.
// Lengths are bounded, because backing off from the end is quadratic in them.
const HOST = String.raw`[^_\W](?:[-\w]|\.(?!\s|$)){0,250}`;
const PATH = String.raw`\/?[-\w.?,!'(){}\[\]\/+&@%$#=:"|~;]{0,2000}(?:[^_\W]|[-\/#@$+=])`;
const LINK = String.raw`(?<![^\W_])(?:(?:ht|f)tps?:\/\/|www\.)${HOST}${PATH}`;
const MAIL = String.raw`(?<![-\/+@\w])[-+\w](?:[-\w+]|\.(?!\.)){0,63}(?<!\.)@(?:[-\w]{1,63}\.){1,10}(?:[-\w]{0,62}[a-z])\b(?![-@])`;
const ANY = new RegExp(`${LINK}|${MAIL}`, 'gi');
const CANDIDATE = /:\/\/|www\.|@/i;

function toAddress(text: string): string {
  if (/^www\./i.test(text)) {
    return `http://${text}`;
  }
  return /^[a-z]+:\/\//i.test(text) ? text : `mailto:${text}`;
}

function createLink(state: StateCore, text: string): Token[] {
  const href = state.md.normalizeLink(toAddress(text));
  const open = new state.Token('link_open', 'a', 1);
  open.attrSet('href', href);
  const content = new state.Token('text', '', 0);
  content.content = text;
  const close = new state.Token('link_close', 'a', -1);
  for (const token of [open, close]) {
    token.markup = 'linkify';
    token.info = 'auto';
  }
  return [open, content, close];
}

/** The token with each address in it as a link. */
function findLinks(state: StateCore, token: Token): Token[] {
  const text = token.content;
  const result: Token[] = [];
  let position = 0;
  const addText = (end: number) => {
    if (end > position) {
      const before = new state.Token('text', '', 0);
      before.content = text.slice(position, end);
      before.level = token.level;
      result.push(before);
    }
  };
  for (const { 0: found, index } of text.matchAll(ANY)) {
    addText(index);
    result.push(...createLink(state, found));
    position = index + found.length;
  }
  addText(text.length);
  return result;
}

function magicLinks(state: StateCore): void {
  for (const block of state.tokens) {
    if (!block.children || !CANDIDATE.test(block.content)) {
      continue;
    }
    let depth = 0;
    block.children = block.children.flatMap(token => {
      if (token.type === 'link_open' || token.type === 'link_close') {
        depth += token.nesting;
      } else if (token.type === 'html_inline') {
        depth += /^<a[\s>]/i.test(token.content) ? 1 : 0;
        depth -= /^<\/a/i.test(token.content) ? 1 : 0;
      }
      return token.type === 'text' &&
        depth <= 0 &&
        CANDIDATE.test(token.content)
        ? findLinks(state, token)
        : [token];
    });
  }
}

/**
 * Makes links of addresses in running text.
 *
 * @remarks
 *
 * Only of what is plainly one: "readme.md" and "example.com" are text.
 */
export function addMagicLinks(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'magic_links', magicLinks);
}
