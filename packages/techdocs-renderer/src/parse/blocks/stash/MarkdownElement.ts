import {
  RAW_ELEMENTS,
  TEXT_ELEMENTS,
  EMPTY_BLOCK_ELEMENTS,
} from './elementKinds';
import { HtmlPiece } from './htmlTokens';
import { trimEndRun } from '../../trimRun';

/** How the content of an element is read. */
export type ContentKind = 'blocks' | 'text' | 'raw';

const MARKDOWN_ATTRIBUTE =
  /\s+markdown(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+)))?(?=[\s/>])/i;

/**
 * How the content of an element is to be read, by its attribute `markdown`.
 *
 * @param parent - How the element around it is read; it cannot be outdone
 */
export function contentKindOf(
  { name, source }: HtmlPiece,
  parent: ContentKind | undefined,
): ContentKind {
  const match = MARKDOWN_ATTRIBUTE.exec(source);
  const written = match ? match[1] ?? match[2] ?? match[3] ?? '1' : '0';
  if (
    parent === 'raw' ||
    RAW_ELEMENTS.has(name) ||
    EMPTY_BLOCK_ELEMENTS.has(name)
  ) {
    return 'raw';
  }
  const isOn = written !== '0';
  if (parent === 'text' && isOn) {
    return 'text';
  }
  const value = /^(?:|markdown)$/.test(written) ? '1' : written;
  const holdsText = TEXT_ELEMENTS.has(name);
  if (value === 'block' || (value === '1' && !holdsText)) {
    return 'blocks';
  }
  return value === 'span' || value === '1' ? 'text' : 'raw';
}

/** An HTML element inside of which there is Markdown, while it is being read. */
export class MarkdownElement {
  readonly name: string;
  readonly kind: ContentKind;
  readonly openingTag: string;
  /** Whether no text was read yet, so that elements on the same line are blocks, too. */
  isFresh = true;
  #content = '';
  /** Text behind the last element inside. */
  #tail: string | undefined;

  constructor(piece: HtmlPiece, kind: ContentKind) {
    this.name = piece.name;
    this.kind = kind;
    this.openingTag = piece.source.replace(MARKDOWN_ATTRIBUTE, '');
  }

  addText(text: string): void {
    this.isFresh = false;
    if (this.#tail === undefined) {
      this.#content += text;
    } else {
      this.#tail += text;
    }
  }

  /** Adds an element inside; it is a block, so there are blank lines around it. */
  addElement(mark: string): void {
    const before = this.content;
    this.#content = before.endsWith('\n\n')
      ? before + mark
      : `${trimEndRun(before, '\n')}\n\n${mark}`;
    this.#tail = '';
  }

  get content(): string {
    if (this.#tail === undefined) {
      return this.#content;
    }
    return this.#tail === '\n'
      ? `${this.#content}\n`
      : `${this.#content}\n${trimEndRun(this.#tail, '\n')}`;
  }
}
