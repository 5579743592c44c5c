import { BlockNode } from './BlockNode';
import { splitAtPlaceholders } from './stash/placeholders';
import { Stash, Stashed } from './stash/Stash';
import { TokenWriter } from './TokenWriter';

/** Names of the tokens for an element, where they differ from the element's own. */
const NAMES: Readonly<Record<string, string>> = {
  ul: 'bullet_list',
  ol: 'ordered_list',
  li: 'list_item',
};

const HOLD_TEXT = /^(?:h[1-6]|th|td|dt|label|summary)$/;

/** Turns the blocks of a page into tokens. */
export class BlockWriter {
  readonly #out: TokenWriter;
  readonly #stash: Stash;

  constructor(out: TokenWriter, stash: Stash) {
    this.#out = out;
    this.#stash = stash;
  }

  /** Writes what is inside of a node. */
  writeContent(node: BlockNode): void {
    this.#writeText(node.text, true);
    for (const child of node.children) {
      this.#write(child);
      this.#writeText(child.tail, true);
    }
  }

  #write(node: BlockNode): void {
    const { tag, attributes } = node;
    if (node.tabs) {
      this.#writeTabs(node);
    } else if (node.openingTag !== undefined) {
      this.#writeElement(node.openingTag, tag, () => this.writeContent(node));
    } else if (tag === 'pre') {
      this.#out.add('code_block', 'code', 0, { content: node.text });
    } else if (tag === 'formula') {
      this.#out.add('math_block', 'math', 0, { content: node.text });
    } else if (tag === 'hr') {
      this.#out.add('hr', 'hr', 0, { markup: '---' });
    } else if (tag === 'p' && !attributes.class) {
      this.#writeText(node.text, false);
    } else if (HOLD_TEXT.test(tag) || attributes.class === 'admonition-title') {
      this.#writeTextElement(node);
    } else {
      this.#out.wrap(
        tag === 'div' || tag === 'details' ? 'admonition' : NAMES[tag] ?? tag,
        tag,
        { attributes },
        () => this.writeContent(node),
      );
    }
  }

  #writeTextElement({ tag, attributes, text }: BlockNode): void {
    const name =
      tag === 'summary' || tag === 'p'
        ? 'admonition_title'
        : tag.replace(/^h\d$/, 'heading');
    this.#out.wrap(name, tag, { attributes }, () => this.#out.addInline(text));
  }

  /**
   * Writes running text, and the blocks that stand in it.
   *
   * @param isBare - Whether it has no paragraph of its own
   */
  #writeText(text: string, isBare: boolean): void {
    splitAtPlaceholders(text).forEach((part, i) => {
      const item = i % 2 ? this.#stash.get(Number(part)) : undefined;
      if (item) {
        this.#writeStashed(item);
      } else if (part.trim()) {
        this.#out.wrap('paragraph', 'p', { hidden: isBare }, () =>
          this.#out.addInline(part),
        );
      }
    });
  }

  #writeStashed(item: Stashed): void {
    if (item.type === 'code') {
      const { fence, info, content, line } = item;
      this.#out.add('fence', 'code', 0, {
        content,
        info,
        markup: fence,
        map: [line, line + item.source.split('\n').length],
      });
    } else if (item.type === 'html') {
      this.#writeHtml(item.html);
    } else {
      this.#writeElement(item.openingTag, item.tag, () =>
        this.#writeText(item.content, true),
      );
    }
  }

  #writeHtml(html: string): void {
    splitAtPlaceholders(html).forEach((part, i) => {
      const item = i % 2 ? this.#stash.get(Number(part)) : undefined;
      if (item) {
        this.#writeStashed(item);
      } else if (part) {
        this.#out.addHtml(part);
      }
    });
    this.#out.addHtml('\n');
  }

  #writeElement(
    openingTag: string,
    tag: string,
    writeContent: () => void,
  ): void {
    this.#out.addHtml(`${openingTag}\n`);
    writeContent();
    this.#out.addHtml(`</${tag}>\n`);
  }

  #writeTabs({ tabs, children: [labels, blocks] }: BlockNode): void {
    const { number, selected } = tabs!;
    const count = labels.children.length;
    const id = (i: number) => `__tabbed_${number}_${i + 1}`;
    const attributes = {
      class: 'tabbed-set tabbed-alternate',
      'data-tabs': `${number}:${count}`,
    };
    this.#out.wrap('tabbed_set', 'div', { attributes }, () => {
      const inputs = labels.children.map((_, i) => {
        const checked = i === selected ? ' checked="checked"' : '';
        return `<input${checked} id="${id(
          i,
        )}" name="__tabbed_${number}" type="radio">`;
      });
      this.#out.add('tabbed_inputs', '', 0, { content: inputs.join('') });
      this.#writeTabPart('tabbed-labels', () =>
        labels.children.forEach(({ text }, i) =>
          this.#out.wrap(
            'tabbed_label',
            'label',
            { attributes: { for: id(i) } },
            () => this.#out.addInline(text),
          ),
        ),
      );
      this.#writeTabPart('tabbed-content', () =>
        blocks.children.forEach(block =>
          this.#writeTabPart('tabbed-block', () => this.writeContent(block)),
        ),
      );
    });
  }

  #writeTabPart(name: string, writeContent: () => void): void {
    this.#out.wrap(
      name.replace('-', '_'),
      'div',
      { attributes: { class: name } },
      writeContent,
    );
  }
}

/** Writes the footnotes of a page, in the order they are defined. */
export function writeFootnotes(
  out: TokenWriter,
  writer: BlockWriter,
  notes: readonly (readonly [label: string, content: BlockNode])[],
): void {
  if (notes.length === 0) {
    return;
  }
  out.add('footnote_block_open', '', 1);
  notes.forEach(([label, content], index) => {
    out.add('footnote_open', '', 1, { meta: { label, index } });
    writer.writeContent(content);
    out.add('footnote_close', '', -1);
  });
  out.add('footnote_block_close', '', -1);
}
