import type { Token } from 'markdown-it';

type TokenClass = new (
  type: string,
  tag: string,
  nesting: Token['nesting'],
) => Token;

type TokenFields = Partial<
  Pick<Token, 'content' | 'info' | 'markup' | 'hidden' | 'map' | 'meta'>
> & { readonly attributes?: Readonly<Record<string, string>> };

/** Makes the row of tokens that the rest of the parser works on. */
export class TokenWriter {
  readonly tokens: Token[] = [];
  readonly #Token: TokenClass;
  #level = 0;

  constructor(tokenClass: TokenClass) {
    this.#Token = tokenClass;
  }

  add(
    type: string,
    tag: string,
    nesting: Token['nesting'],
    { attributes = {}, ...fields }: TokenFields = {},
  ): Token {
    const token = new this.#Token(type, tag, nesting);
    Object.assign(token, fields, { block: true });
    Object.entries(attributes).forEach(([name, value]) =>
      token.attrSet(name, value),
    );
    this.#level -= nesting === -1 ? 1 : 0;
    token.level = this.#level;
    this.#level += nesting === 1 ? 1 : 0;
    this.tokens.push(token);
    return token;
  }

  /** Adds an element around what a function adds. */
  wrap(
    name: string,
    tag: string,
    fields: TokenFields,
    addContent: () => void,
  ): void {
    this.add(`${name}_open`, tag, 1, fields);
    addContent();
    this.add(`${name}_close`, tag, -1, { hidden: fields.hidden ?? false });
  }

  addInline(text: string): void {
    const token = this.add('inline', '', 0, { content: text.trim() });
    token.children = [];
  }

  addHtml(html: string): void {
    this.add('html_block', '', 0, { content: html });
  }
}
