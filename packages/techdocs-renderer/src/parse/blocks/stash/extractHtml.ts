import {
  BLOCK_ELEMENTS,
  EMPTY_BLOCK_ELEMENTS,
  SCRIPT_ELEMENTS,
} from './elementKinds';
import { HtmlPiece, HtmlScanner } from './htmlTokens';
import { contentKindOf, MarkdownElement } from './MarkdownElement';
import { Stash } from './Stash';

// Deeper than anybody nests; what is deeper is text.
const MAX_DEPTH = 20;

/** A block of HTML that is left as it is. */
class RawBlock {
  readonly #parts: string[] = [];
  readonly #open: string[] = [];
  readonly #counts = new Map<string, number>();

  add(source: string): void {
    this.#parts.push(source);
  }

  open(name: string): void {
    this.#open.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** @returns Whether that was the end of the block */
  close(name: string): boolean {
    if (this.#counts.get(name)) {
      let last: string | undefined;
      do {
        last = this.#open.pop()!;
        this.#counts.set(last, this.#counts.get(last)! - 1);
      } while (last !== name);
    }
    return this.#open.length === 0;
  }

  get html(): string {
    return this.#parts.join('');
  }
}

class HtmlExtractor {
  readonly #text: string;
  readonly #scanner: HtmlScanner;
  readonly #stash: Stash;
  readonly #result: string[] = [];
  readonly #elements: MarkdownElement[] = [];
  #raw: RawBlock | undefined;
  /** Whether something stands between the end of a block and the end of its line. */
  #isInTail = false;

  constructor(text: string, stash: Stash) {
    this.#text = text;
    this.#scanner = new HtmlScanner(text);
    this.#stash = stash;
  }

  run(): string {
    for (
      let piece = this.#scanner.next();
      piece;
      piece = this.#scanner.next()
    ) {
      this.#read(piece);
    }
    if (this.#raw) {
      this.#finishRaw(this.#raw);
    }
    if (this.#elements.length > 0) {
      this.#closeElements(0);
    }
    return this.#result.join('');
  }

  get #element(): MarkdownElement | undefined {
    return this.#elements[this.#elements.length - 1];
  }

  #read(piece: HtmlPiece): void {
    switch (piece.type) {
      case 'open':
        this.#readOpening(piece);
        break;
      case 'close':
        this.#readClosing(piece);
        break;
      case 'single':
        this.#readSingle(piece);
        break;
      default:
        this.#addText(piece.source);
    }
  }

  #addText(text: string): void {
    if (text.includes('\n')) {
      this.#isInTail = false;
    }
    if (this.#raw) {
      this.#raw.add(text);
    } else if (this.#element) {
      this.#element.addText(text);
    } else {
      this.#result.push(text);
    }
  }

  #readOpening(piece: HtmlPiece): void {
    const { name, source } = piece;
    const startsBlock =
      BLOCK_ELEMENTS.has(name) &&
      (this.#isAtLineStart(piece) ||
        this.#isInTail ||
        this.#element?.isFresh === true);
    if (this.#raw) {
      this.#raw.open(name);
      this.#raw.add(source);
    } else if (!startsBlock) {
      this.#addText(source);
      return;
    } else if (EMPTY_BLOCK_ELEMENTS.has(name)) {
      this.#addBlock(piece);
      return;
    } else if (!this.#openElement(piece)) {
      this.#raw = new RawBlock();
      this.#raw.open(name);
      this.#raw.add(source);
      this.#result.push('\n');
    }
    if (SCRIPT_ELEMENTS.has(name)) {
      this.#passScript(name);
    }
  }

  /** @returns Whether the element is one with Markdown in it, or within one */
  #openElement(piece: HtmlPiece): boolean {
    const kind = contentKindOf(piece, this.#element?.kind);
    if (kind === 'raw' && !this.#element) {
      return false;
    }
    if (this.#elements.length >= MAX_DEPTH) {
      this.#addText(piece.source);
      return true;
    }
    const paragraph = this.#elements.findIndex(({ name }) => name === 'p');
    if (paragraph !== -1) {
      this.#closeElements(paragraph);
    }
    this.#elements.push(new MarkdownElement(piece, kind));
    return true;
  }

  #readClosing({ name, source, index }: HtmlPiece): void {
    const end = index + source.length;
    if (this.#raw) {
      this.#raw.add(source);
      if (this.#raw.close(name)) {
        this.#finishRaw(this.#raw, end);
      }
      return;
    }
    const position = this.#elements.map(e => e.name).lastIndexOf(name);
    if (position === -1) {
      this.#addText(source);
      return;
    }
    this.#closeElements(position);
    if (!this.#element) {
      this.#isInTail = !this.#isBlankFrom(end);
    }
  }

  #readSingle(piece: HtmlPiece): void {
    const isBlock = piece.name === '' || BLOCK_ELEMENTS.has(piece.name);
    if (this.#raw) {
      this.#raw.add(piece.source);
    } else if (isBlock && this.#isAtLineStart(piece)) {
      this.#addBlock(piece);
    } else {
      this.#addText(piece.source);
    }
  }

  /** An element without content, or a comment, that stands for itself. */
  #addBlock({ source, index }: HtmlPiece): void {
    if (this.#element?.kind === 'raw') {
      this.#element.addText(source);
    } else if (this.#element) {
      const mark = this.#stash.add({ type: 'html', html: source });
      this.#element.addText(`\n${mark}\n\n`);
    } else {
      this.#isInTail = !this.#isBlankFrom(index + source.length);
      this.#pushStashed(this.#stash.add({ type: 'html', html: source }));
    }
  }

  #finishRaw(raw: RawBlock, end?: number): void {
    this.#raw = undefined;
    this.#isInTail = end !== undefined && !this.#isBlankFrom(end);
    this.#result.push(
      this.#stash.add({ type: 'html', html: raw.html }),
      '\n\n',
    );
  }

  /** Closes an element and all that were opened inside of it. */
  #closeElements(position: number): void {
    while (this.#elements.length > position) {
      const element = this.#elements.pop()!;
      const { name, kind, openingTag, content } = element;
      const outer = this.#element;
      if (kind === 'raw' && outer?.kind === 'raw') {
        outer.addText(`${openingTag}${content}</${name}>`);
        continue;
      }
      const mark = this.#stash.add(
        kind === 'raw'
          ? { type: 'html', html: `${openingTag}${content}</${name}>` }
          : {
              type: 'element',
              tag: name,
              openingTag,
              isBlock: kind === 'blocks',
              content,
            },
      );
      if (outer) {
        outer.addElement(mark);
      } else {
        this.#pushStashed(mark);
      }
    }
  }

  #pushStashed(mark: string): void {
    const before = this.#result[this.#result.length - 1] ?? '';
    if (before.endsWith('\n') && !before.endsWith('\n\n')) {
      this.#result.push('\n');
    }
    this.#result.push(mark, '\n\n');
  }

  #passScript(name: string): void {
    const from = this.#scanner.position;
    const end = this.#scanner.find(`</${name}`, from);
    this.#addText(this.#text.slice(from, end));
    this.#scanner.skipTo(end);
  }

  /** At most three spaces may stand before it. */
  #isAtLineStart({ index }: HtmlPiece): boolean {
    let start = index;
    while (start > 0 && index - start < 3 && this.#text[start - 1] === ' ') {
      start--;
    }
    return start === 0 || this.#text[start - 1] === '\n';
  }

  /** Whether the rest of the line and the line below it are blank. */
  #isBlankFrom(from: number): boolean {
    let breaks = 0;
    let i = from;
    while (breaks < 2 && (this.#text[i] === ' ' || this.#text[i] === '\n')) {
      breaks += this.#text[i] === '\n' ? 1 : 0;
      i++;
    }
    return breaks === 2;
  }
}

/**
 * Takes blocks of HTML out of a page, and finds the elements with Markdown in
 * them (`md_in_html`).
 *
 * @remarks
 *
 * A block of HTML ends with the element that began it, blank lines or not.
 *
 * @returns The text with placeholders in their place
 */
export function extractHtml(text: string, stash: Stash): string {
  return text.includes('<') ? new HtmlExtractor(text, stash).run() : text;
}
