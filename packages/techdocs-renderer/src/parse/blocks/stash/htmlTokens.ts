/** A piece of a page as HTML sees it. */
export type HtmlPiece = {
  readonly type: 'text' | 'open' | 'close' | 'single';
  readonly source: string;
  /** Lower case; empty for comments and the like. */
  readonly name: string;
  readonly index: number;
};

// What is longer than this is text, or a page of openings would be read to its
// end from each of them.
const NAME = String.raw`[a-zA-Z][^\`\s/>]{0,60}`;
const VALUE = String.raw`(?:'[^']{0,20000}'|"[^"]{0,20000}"|(?!['"])[^\`>\s]{0,5000})`;
const ATTRIBUTE = String.raw`[^\`\s/>"'=][^\s/=>]{0,200}(?:\s{0,20}=\s{0,20}${VALUE})?`;
const OPEN = new RegExp(
  `<(${NAME})(?:[\\s/]{1,200}${ATTRIBUTE}){0,100}[\\s/]{0,200}>`,
  'y',
);
const CLOSE = /<\/([a-zA-Z][^\s/>]{0,60})[^>]{0,200}>/y;
const DECLARATION = /<![a-zA-Z][^>]{0,1000}>/y;
const INSTRUCTION = /<\?[^?]{0,1000}\?>/y;
const ENDLESS = Infinity;

/**
 * Cuts a text into tags and what stands between them.
 *
 * @remarks
 *
 * A `<` that begins no tag is text.
 */
export class HtmlScanner {
  readonly #text: string;
  #position = 0;
  /** From where on there is no end of a comment, and so on; searched once. */
  readonly #endless = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  get position(): number {
    return this.#position;
  }

  /** Moves behind a text that is to be passed over, or to the end. */
  skipTo(position: number): void {
    this.#position = position;
  }

  /** Where a text is next found, or the end. */
  find(text: string, from: number): number {
    if (from >= (this.#endless.get(text) ?? ENDLESS)) {
      return this.#text.length;
    }
    const found = this.#text.indexOf(text, from);
    if (found === -1) {
      this.#endless.set(text, from);
      return this.#text.length;
    }
    return found;
  }

  next(): HtmlPiece | undefined {
    const index = this.#position;
    if (index >= this.#text.length) {
      return undefined;
    }
    const piece = this.#text[index] === '<' ? this.#readTag(index) : undefined;
    const end = piece ? index + piece.source.length : this.find('<', index + 1);
    this.#position = end;
    return (
      piece ?? {
        type: 'text',
        source: this.#text.slice(index, end),
        name: '',
        index,
      }
    );
  }

  #readTag(index: number): HtmlPiece | undefined {
    if (this.#text.startsWith('<!--', index)) {
      const end = this.find('-->', index + 4);
      return end === this.#text.length
        ? undefined
        : this.#piece('single', index, end + 3);
    }
    const patterns = [
      ['open', OPEN, '>'],
      ['close', CLOSE, '>'],
      ['single', DECLARATION, '>'],
      ['single', INSTRUCTION, '?>'],
    ] as const;
    for (const [type, pattern, end] of patterns) {
      if (this.find(end, index) === this.#text.length) {
        continue;
      }
      pattern.lastIndex = index;
      const match = pattern.exec(this.#text);
      if (match) {
        return this.#piece(type, index, pattern.lastIndex, match[1]);
      }
    }
    return undefined;
  }

  #piece(
    type: HtmlPiece['type'],
    index: number,
    end: number,
    name = '',
  ): HtmlPiece {
    const source = this.#text.slice(index, end);
    const isSelfClosing = type === 'open' && source.endsWith('/>');
    return {
      type: isSelfClosing ? 'single' : type,
      source,
      name: name.toLowerCase(),
      index,
    };
  }
}
