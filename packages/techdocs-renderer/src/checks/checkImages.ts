import type { Token } from 'markdown-it';
import { PageSource } from '../files/layoutPages';
import { NewFinding } from '../report/findings';
import type { AddressFinder } from '../source/createAddressFinder';

const HOLDS_IMAGES = new Set(['image', 'html_block', 'html_inline']);
const IMAGE = /<img\s[^<>]*>/gi;
const SOURCE = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i;
// An empty one says that there is nothing to tell.
const EXPLAINED =
  /\s(?:alt\b|aria-label(?:ledby)?\s*=|aria-hidden\s*=\s*["']?true|role\s*=\s*["']?(?:presentation|none)\b)/i;

/** Addresses of images that say nothing to those who cannot see them. */
function* findSilent(token: Token): Generator<string> {
  if (token.type === 'image' && !token.content.trim()) {
    const isDecoration =
      token.attrGet('aria-hidden') === 'true' ||
      /^(?:presentation|none)$/.test(String(token.attrGet('role')));
    if (!isDecoration) {
      yield String(token.attrGet('src') ?? '');
    }
  } else if (token.type !== 'image') {
    for (const [element] of token.content.matchAll(IMAGE)) {
      if (!EXPLAINED.test(element)) {
        const [, double, single, bare] = SOURCE.exec(element) ?? [];
        yield double ?? single ?? bare ?? '';
      }
    }
  }
}

/**
 * Reports images without a text in their place.
 *
 * @param tokens - Tokens of a page, with addresses as they are written
 */
export function checkImages(
  tokens: readonly Token[],
  { path }: PageSource,
  lineOf: AddressFinder,
): readonly NewFinding[] {
  const findings: NewFinding[] = [];
  const look = (token: Token) => {
    if (!HOLDS_IMAGES.has(token.type)) {
      return;
    }
    for (const address of findSilent(token)) {
      if (address) {
        findings.push({
          code: 'alt-missing',
          level: 'info',
          file: path,
          line: lineOf(address),
          message: `The image "${address}" has no text for readers who cannot see it. Say what it shows: ![text](…) or alt="…".`,
        });
      }
    }
  };
  for (const token of tokens) {
    look(token);
    token.children?.forEach(look);
  }
  return findings;
}
