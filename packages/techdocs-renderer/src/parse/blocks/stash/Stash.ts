import { placeholder, readPlaceholderLine } from './placeholders';

/** A block of code between fences. */
export type StashedCode = {
  readonly type: 'code';
  readonly fence: string;
  readonly info: string;
  readonly content: string;
  /** Line of the opening fence, counted from zero. */
  readonly line: number;
  /** As written, with what it is indented by, in case it is not a fence after all. */
  readonly source: string;
  readonly indent: number;
};

/** HTML that goes to the page as it is. */
export type StashedHtml = { readonly type: 'html'; readonly html: string };

/** An HTML element whose content is Markdown. */
export type StashedElement = {
  readonly type: 'element';
  readonly tag: string;
  readonly openingTag: string;
  /** Whether there can be blocks in it, or only text. */
  readonly isBlock: boolean;
  readonly content: string;
};

export type Stashed = StashedCode | StashedHtml | StashedElement;

/** What is taken out of the text before it is cut at blank lines. */
export class Stash {
  readonly #items: Stashed[] = [];

  /** @returns What stands in the text in its place */
  add(item: Stashed): string {
    this.#items.push(item);
    return placeholder(this.#items.length - 1);
  }

  get(index: number): Stashed | undefined {
    return this.#items[index];
  }

  /** Blocks of code, in the order of the text. */
  get code(): readonly StashedCode[] {
    return this.#items.filter(item => item.type === 'code');
  }

  /** Puts fences back that turned out to be lines of indented code. */
  restoreCode(text: string): string {
    return text
      .split('\n')
      .map(line => {
        const found = readPlaceholderLine(line);
        const item = found && this.get(found.index);
        if (!found || item?.type !== 'code') {
          return line;
        }
        const surplus = item.indent - found.indent;
        return item.source
          .split('\n')
          .map(sourceLine => sourceLine.slice(surplus))
          .join('\n');
      })
      .join('\n');
  }
}
