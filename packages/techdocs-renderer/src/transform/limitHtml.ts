import type { Token } from 'markdown-it';

// An HTML parser takes time that grows with the square of the depth.
const MAX_UNCLOSED = 2_000;

const TAG = /<(\/?)[a-z][^<>]*?(\/?)>/gi;
const VOID =
  /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b/i;

function isHtml({ type }: Token): boolean {
  return type === 'html_block' || type === 'html_inline';
}

function countUnclosed(html: string): number {
  let open = 0;
  for (const [tag, slash, selfClosing] of html.matchAll(TAG)) {
    if (slash) {
      open--;
    } else if (!selfClosing && !VOID.test(tag)) {
      open++;
    }
  }
  return open;
}

/**
 * Turns the raw HTML of a page into text if far too much of it is never closed.
 *
 * @param tokens - Tokens of a page, changed in place
 * @returns Whether that was so
 */
export function limitHtml(tokens: readonly Token[]): boolean {
  const html = tokens
    .flatMap(token => [token, ...(token.children ?? [])])
    .filter(isHtml);
  const unclosed = html.reduce(
    (sum, { content }) => sum + countUnclosed(content),
    0,
  );
  if (unclosed <= MAX_UNCLOSED) {
    return false;
  }
  for (const token of html) {
    token.type = 'text';
  }
  return true;
}
