import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { ForgeLinks } from '../../config/forgeLinks';
import {
  FORGE_NAME,
  ForgeLink,
  readForgeName,
  shortenAddress,
} from './forgeNames';

// As pymdownx.magiclink: what may stand in an address, and what it may end with.
// Lengths are bounded, because backing off from the end is quadratic in them.
const HOST = String.raw`[^_\W](?:[-\w]|\.(?!\s|$)){0,250}`;
const PATH = String.raw`\/?[-\w.?,!'(){}\[\]\/+&@%$#=:"|~;]{0,2000}(?:[^_\W]|[-\/#@$+=])`;
const LINK = String.raw`(?<![^\W_])(?:(?:ht|f)tps?:\/\/|www\.)${HOST}${PATH}`;
const MAIL = String.raw`(?<![-\/+@\w])[-+\w](?:[-\w+]|\.(?!\.)){0,63}(?<!\.)@(?:[-\w]{1,63}\.){1,10}(?:[-\w]{0,62}[a-z])\b(?![-@])`;
const ANY = new RegExp(`${LINK}|${MAIL}`, 'gi');
const ANY_OR_NAME = new RegExp(`${LINK}|(?<name>${FORGE_NAME})|${MAIL}`, 'gi');
const CANDIDATE = /:\/\/|www\.|@/i;
const CANDIDATE_NAME = /:\/\/|www\.|@|[#!?][1-9]|[a-f\d]{40}/i;

function toAddress(text: string): string {
  if (/^www\./i.test(text)) {
    return `http://${text}`;
  }
  return /^[a-z]+:\/\//i.test(text) ? text : `mailto:${text}`;
}

type Link = Pick<ForgeLink, 'text' | 'href'> & Partial<ForgeLink>;

function createLink(state: StateCore, { text, href, title }: Link): Token[] {
  const open = new state.Token('link_open', 'a', 1);
  open.attrSet('href', state.md.normalizeLink(href));
  if (title) {
    open.attrSet('title', title);
  }
  const content = new state.Token('text', '', 0);
  content.content = text;
  const close = new state.Token('link_close', 'a', -1);
  for (const token of [open, close]) {
    token.markup = 'linkify';
    token.info = 'auto';
  }
  return [open, content, close];
}

function readLink(
  found: string,
  name: string | undefined,
  forge: ForgeLinks | undefined,
): Link | undefined {
  if (name && forge) {
    return readForgeName(name, forge);
  }
  const href = toAddress(found);
  const short = forge?.shortens ? shortenAddress(href, forge) : undefined;
  return short ?? { text: found, href };
}

/** The token with each address in it as a link. */
function findLinks(
  state: StateCore,
  token: Token,
  forge: ForgeLinks | undefined,
): Token[] {
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
  const pattern = forge?.readsShort ? ANY_OR_NAME : ANY;
  for (const { 0: found, index, groups } of text.matchAll(pattern)) {
    const link = readLink(found, groups?.name, forge);
    if (link) {
      addText(index);
      result.push(...createLink(state, link));
      position = index + found.length;
    }
  }
  addText(text.length);
  return result;
}

function magicLinks(state: StateCore, forge: ForgeLinks | undefined): void {
  const candidate = forge?.readsShort ? CANDIDATE_NAME : CANDIDATE;
  for (const block of state.tokens) {
    if (!block.children || !candidate.test(block.content)) {
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
        candidate.test(token.content)
        ? findLinks(state, token, forge)
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
export function addMagicLinks(md: MarkdownIt, forge?: ForgeLinks): void {
  md.core.ruler.after('inline', 'magic_links', state =>
    magicLinks(state, forge),
  );
}
