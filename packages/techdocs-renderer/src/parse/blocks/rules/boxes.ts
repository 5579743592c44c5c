import { BlockQueue, createBlock, findInBlock } from '../Block';
import { appendNode, BlockNode, lastChild } from '../BlockNode';
import { BlockReader, BlockRule } from '../BlockReader';
import { takeIndented } from '../indentation';
import { continueBox } from './continuation';

const ADMONITION = /^!!! ?([\w-]+(?: +[\w-]+)*)(?: +"(.*?)")? *(?:\n|$)/m;
const DETAILS =
  /^\?\?\?(\+?) ?(?:([\w-]+(?: +[\w-]+)*)?(?: +"(.*?)")|([\w-]+(?: +[\w-]+)*)) *(?:\n|$)/m;

type Box = {
  readonly kind: 'admonition' | 'details';
  readonly classes: string;
  /** Empty for none. */
  readonly title: string;
  readonly isOpen: boolean;
};

function readClasses(text: string): string {
  return text.toLowerCase().replace(/ {2,}/g, ' ');
}

function titleOf(classes: string): string {
  const [kind] = classes.split(' ');
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

function toAdmonition([, written, title]: RegExpExecArray): Box {
  const classes = readClasses(written);
  return {
    kind: 'admonition',
    classes: `admonition ${classes}`,
    title: title ?? titleOf(classes),
    isOpen: false,
  };
}

function toDetails([, plus, kind, title, alone]: RegExpExecArray): Box {
  const classes = readClasses(alone ?? kind ?? '');
  return {
    kind: 'details',
    classes,
    title: title ?? titleOf(classes),
    isOpen: plus === '+',
  };
}

function appendBox(parent: BlockNode, box: Box): BlockNode {
  const isDetails = box.kind === 'details';
  const node = appendNode(parent, isDetails ? 'details' : 'div', {
    attributes: {
      ...(box.classes ? { class: box.classes } : {}),
      ...(box.isOpen ? { open: 'open' } : {}),
    },
  });
  if (box.title) {
    appendNode(node, isDetails ? 'summary' : 'p', {
      attributes: isDetails ? {} : { class: 'admonition-title' },
      text: box.title,
    });
  }
  return node;
}

function openBox(
  reader: BlockReader,
  parent: BlockNode,
  queue: BlockQueue,
  match: RegExpExecArray,
  box: Box,
): void {
  const block = queue.take();
  const before = block.text.slice(0, match.index).replace(/\n$/, '');
  if (before) {
    reader.readBlock(parent, before, block);
  }
  const { inside, rest } = takeIndented(
    block.text.slice(match.index + match[0].length),
  );
  reader.readText(appendBox(parent, box), inside);
  if (rest) {
    queue.put(createBlock(rest, block));
  }
}

function createBoxRule(
  pattern: RegExp,
  toBox: (match: RegExpExecArray) => Box,
  isBox: (node: BlockNode) => boolean,
): BlockRule {
  return (reader, parent, queue) => {
    const match = findInBlock(queue.peek(), pattern);
    if (match) {
      openBox(reader, parent, queue, match, toBox(match));
      return true;
    }
    const last = lastChild(parent);
    return last !== undefined && isBox(last)
      ? continueBox(reader, last, last, queue)
      : false;
  };
}

/** Reads `!!! note "Title"`. */
export const admonition = createBoxRule(
  ADMONITION,
  toAdmonition,
  ({ tag, attributes }) =>
    tag === 'div' && /\badmonition\b/.test(attributes.class ?? ''),
);

/** Reads `??? note "Title"`. */
export const details = createBoxRule(
  DETAILS,
  toDetails,
  ({ tag, openingTag }) => tag === 'details' && openingTag === undefined,
);
