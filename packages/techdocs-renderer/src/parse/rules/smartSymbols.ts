import type { MarkdownIt, StateCore } from 'markdown-it';

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

/** Replaces what pymdownx.smartsymbols replaces, e.g. `-->` by an arrow. */
function replaceSymbols(text: string): string {
  return text.replace(PATTERN, found => SYMBOLS[found] ?? found);
}

function smartSymbols({ tokens }: StateCore): void {
  for (const { children } of tokens) {
    for (const token of children ?? []) {
      if (token.type === 'text') {
        token.content = replaceSymbols(token.content);
      }
    }
  }
}

/** Adds typographic symbols. */
export function addSmartSymbols(md: MarkdownIt): void {
  md.core.ruler.push('smart_symbols', smartSymbols);
}
