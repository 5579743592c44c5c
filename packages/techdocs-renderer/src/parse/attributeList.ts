import type { Token } from 'markdown-it';

const ITEM = /([^\s=}]+)=(?:"([^"]*)"|'([^']*)'|([^\s=}]+))|([^\s=}]+)/g;

// An address or a handler is never set this way; what remains is sanitised with
// the page.
const FORBIDDEN =
  /^(?:on.*|href|src|srcset|srcdoc|action|formaction|xmlns.*|xlink.*)$/i;

/**
 * Applies a list such as `: #id .class key="value"` to an element.
 *
 * @param text - What stands between the braces
 */
export function applyAttributeList(token: Token, text: string): void {
  for (const match of text.replace(/^:/, '').matchAll(ITEM)) {
    const [, key, doubleQuoted, singleQuoted, plain, word] = match;
    if (word?.startsWith('.')) {
      token.attrJoin('class', word.slice(1));
    } else if (word?.startsWith('#')) {
      token.attrSet('id', word.slice(1));
    } else {
      const name = (key ?? word).replace(/[^\w:.-]/g, '_').toLowerCase();
      if (!FORBIDDEN.test(name)) {
        token.attrSet(name, doubleQuoted ?? singleQuoted ?? plain ?? word);
      }
    }
  }
}
