import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const SYMBOLS: Readonly<Record<string, string>> = {
  '(tm)': '\u2122',
  '(c)': '\u00a9',
  '(r)': '\u00ae',
  '+/-': '\u00b1',
  '=/=': '\u2260',
  'c/o': '\u2105',
  '<-->': '\u2194',
  '-->': '\u2192',
  '<--': '\u2190',
  '1/4': '\u00bc',
  '1/2': '\u00bd',
  '3/4': '\u00be',
  '1/3': '\u2153',
  '2/3': '\u2154',
  '1/5': '\u2155',
  '2/5': '\u2156',
  '3/5': '\u2157',
  '4/5': '\u2158',
  '1/6': '\u2159',
  '5/6': '\u215a',
  '1/8': '\u215b',
  '3/8': '\u215c',
  '5/8': '\u215d',
  '7/8': '\u215e',
};

const PATTERN =
  /\(tm\)|\(c\)|\(r\)|\+\/-|=\/=|\bc\/o\b|<--(?!-)>?|(?<!-)-->|(?<!\d)[1-7]\/[2-8](?!\d)/g;

const ORDINAL =
  /\b((?:[1-9]\d*)?(?:(?<=1)[123](?=th)|1(?=st)|2(?=nd)|3(?=rd)|[04-9](?=th)))(st|nd|rd|th)\b/;

/** Replaces what pymdownx.smartsymbols replaces, e.g. `-->` by an arrow. */
function replaceSymbols(text: string): string {
  return text.replace(PATTERN, found => SYMBOLS[found] ?? found);
}

/** The text of a token with the ends of `1st`, `2nd` and so on raised. */
function raiseOrdinals(token: Token, state: StateCore): Token[] {
  const parts = token.content.split(ORDINAL);
  if (parts.length === 1) {
    return [token];
  }
  const create = (type: string, tag: string, nesting: Token['nesting']) =>
    new state.Token(type, tag, nesting);
  const text = (content: string) =>
    Object.assign(create('text', '', 0), { content, level: token.level });
  const result: Token[] = [];
  for (let i = 0; i < parts.length; i += 3) {
    const [before, number, ending] = parts.slice(i, i + 3);
    result.push(text(before + (number ?? '')));
    if (ending) {
      result.push(
        create('sup_open', 'sup', 1),
        text(ending),
        create('sup_close', 'sup', -1),
      );
    }
  }
  return result;
}

const isAddress = ({ info }: Token) => info === 'auto';

function smartSymbols(state: StateCore): void {
  for (const block of state.tokens) {
    let isInAddress = false;
    block.children =
      block.children?.flatMap(token => {
        if (isAddress(token)) {
          isInAddress = token.nesting === 1;
        }
        if (token.type !== 'text' || isInAddress) {
          return [token];
        }
        token.content = replaceSymbols(token.content);
        return raiseOrdinals(token, state);
      }) ?? null;
  }
}

/** Adds typographic symbols. */
export function addSmartSymbols(md: MarkdownIt): void {
  // Before what was escaped is text like any other.
  md.core.ruler.before('text_join', 'smart_symbols', smartSymbols);
}
