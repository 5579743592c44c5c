import { createBlock } from '../Block';
import {
  appendNode,
  BlockNode,
  lastChild,
  wrapLeadingText,
} from '../BlockNode';
import { BlockReader, BlockRule } from '../BlockReader';
import { countIndent, dedentLoosely, isIndented } from '../indentation';

const BULLET = /^ *[*+-] +/;
const NUMBER = /^ *\d+\. +/;

type ListKind = {
  readonly tag: 'ul' | 'ol';
  readonly marker: RegExp;
};

const KINDS: readonly ListKind[] = [
  { tag: 'ol', marker: NUMBER },
  { tag: 'ul', marker: BULLET },
];

function startsItem(line: string, marker: RegExp, indent: number): boolean {
  return marker.test(line) && countIndent(line) < indent;
}

export function isListMarker(line: string): boolean {
  return BULLET.test(line) || NUMBER.test(line);
}

/**
 * Cuts a block into the items of a list.
 *
 * @returns Text of each item without its marker; what is nested below an item
 * is a text of its own that begins with the indent
 */
function splitItems(
  text: string,
  { marker }: ListKind,
  indent: number,
): string[] {
  const items: string[][] = [];
  for (const line of text.split('\n')) {
    const last = items[items.length - 1];
    if (startsItem(line, marker, indent)) {
      items.push([line.replace(marker, '')]);
    } else if (
      isIndented(line, indent) &&
      isListMarker(line) &&
      !isIndented(last[0], indent)
    ) {
      items.push([line]);
    } else {
      last.push(line);
    }
  }
  return items.map(lines => lines.join('\n'));
}

/**
 * Brings what is nested too deep to where a list is expected.
 *
 * @remarks
 *
 * TechDocs nests by two columns and takes `- b` for text when it stands four
 * columns below `- a`, which is how everybody else nests. What is meant is
 * plain, so it is read.
 */
function pullToIndent(text: string, indent: number): string {
  const surplus = countIndent(text) - indent;
  return surplus >= indent && isListMarker(text)
    ? dedentLoosely(text, surplus)
    : text;
}

function readItems(
  reader: BlockReader,
  list: BlockNode,
  items: readonly string[],
): void {
  const { indent } = reader.lists;
  reader.within('tight-list', () => {
    for (const item of items) {
      const last = lastChild(list);
      if (last && isIndented(item, indent)) {
        reader.readBlock(last, pullToIndent(item, indent));
      } else {
        reader.readBlock(appendNode(list, 'li'), item);
      }
    }
  });
}

/** Adds items to a list that began before a blank line. */
function continueList(
  reader: BlockReader,
  list: BlockNode,
  [first, ...others]: readonly string[],
): void {
  const before = lastChild(list)!;
  wrapLeadingText(before);
  const inside = lastChild(before);
  if (inside?.tail) {
    appendNode(before, 'p', { text: inside.tail.trimStart() });
    inside.tail = '';
  }
  const item = appendNode(list, 'li');
  reader.within('loose-list', () => reader.readBlock(item, first));
  readItems(reader, list, others);
}

function continues(
  before: BlockNode | undefined,
  kind: ListKind,
  isStrict: boolean,
): before is BlockNode {
  // Bullets after a blank line are a new list unless the author says otherwise.
  return before?.tag === kind.tag && (kind.tag === 'ol' || !isStrict);
}

function createListRule(kind: ListKind): BlockRule {
  return (reader, parent, queue) => {
    const { indent, isStrict } = reader.lists;
    if (!startsItem(queue.peek().text, kind.marker, indent)) {
      return false;
    }
    const items = splitItems(queue.take().text, kind, indent);
    const before = lastChild(parent);
    if (continues(before, kind, isStrict)) {
      continueList(reader, before, items);
    } else if (parent.tag === 'ol' || parent.tag === 'ul') {
      readItems(reader, parent, items);
    } else {
      readItems(reader, appendNode(parent, kind.tag), items);
    }
    return true;
  };
}

export const [numberedList, bulletList] = KINDS.map(createListRule);

// As CommonMark: a number in running text begins a list only when it is one.
const AFTER_TEXT = /\n(?: ?[*+-] +| ?1\. +)(?=\S)/;

/**
 * Reads a list that begins directly below a line of text.
 *
 * @remarks
 *
 * Python-Markdown wants a blank line between them and otherwise shows the signs
 * as text. Nobody means that.
 */
export const listBelowText: BlockRule = (reader, _parent, queue) => {
  const { text } = queue.peek();
  const match = reader.isIn('tight-list') ? undefined : AFTER_TEXT.exec(text);
  if (!match) {
    return false;
  }
  const block = queue.take();
  queue.put(createBlock(text.slice(match.index + 1), block));
  queue.put(createBlock(text.slice(0, match.index), block));
  return true;
};
