import {
  BlockNode,
  lastChild,
  wrapLeadingText,
  appendNode,
} from '../BlockNode';
import { createBlock } from '../Block';
import { BlockReader, BlockRule } from '../BlockReader';
import { countIndent, dedentLoosely, INDENT, isIndented } from '../indentation';
import { isListMarker } from './lists';

type Holders = {
  readonly lists: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
  /** Made for content that follows a list without an item. */
  readonly newItem: 'li' | 'dd';
};

const LISTS: Holders = {
  lists: new Set(['ul', 'ol']),
  items: new Set(['li']),
  newItem: 'li',
};

const DEFINITION_LISTS: Holders = {
  lists: new Set(['dl', 'ol', 'ul']),
  items: new Set(['dd', 'li']),
  newItem: 'dd',
};

/** The list or item that text belongs to by its indent. */
function findLevel(
  reader: BlockReader,
  parent: BlockNode,
  text: string,
  { lists, items }: Holders,
): { readonly level: number; readonly holder: BlockNode } {
  const wanted = Math.floor(countIndent(text) / reader.lists.indent);
  let level = reader.isIn('tight-list') ? 1 : 0;
  let holder = parent;
  while (wanted > level) {
    const child = lastChild(holder);
    if (!child || (!lists.has(child.tag) && !items.has(child.tag))) {
      break;
    }
    level += lists.has(child.tag) ? 1 : 0;
    holder = child;
  }
  return { level, holder };
}

/**
 * Cuts a block at the first item that is not part of what the block begins with.
 *
 * @remarks
 *
 * Python-Markdown takes an item that stands directly below an indented text for
 * part of it. What is meant is plain, so it is read.
 */
function splitAtOuterItem(
  text: string,
  indent: number,
): readonly [inside: string, rest?: string] {
  const levelOf = (line: string) => Math.floor(countIndent(line) / indent);
  const lines = text.split('\n');
  const level = levelOf(lines[0]);
  const end = lines.findIndex(
    line => isListMarker(line) && levelOf(line) < level,
  );
  return end < 0
    ? [text]
    : [lines.slice(0, end).join('\n'), lines.slice(end).join('\n')];
}

const OPENS_BOX = /^(?:!!!|\?\?\?|===)/;

/**
 * Takes off what an author indents further than TechDocs expects.
 *
 * @remarks
 *
 * Two columns are enough there, and with four a list or a box would be text.
 */
function dedentFully(text: string): string {
  const surplus = countIndent(text);
  const inside = text.slice(surplus);
  return surplus > 0 &&
    surplus < INDENT &&
    (isListMarker(inside) || OPENS_BOX.test(inside))
    ? dedentLoosely(text, surplus)
    : text;
}

function readInto(
  reader: BlockReader,
  parent: BlockNode,
  holder: BlockNode,
  text: string,
  { lists, items, newItem }: Holders,
): void {
  const last = lastChild(holder);
  if (items.has(parent.tag)) {
    const inside = lastChild(parent);
    const isList = inside !== undefined && lists.has(inside.tag);
    reader.readBlock(isList ? inside : parent, text);
  } else if (items.has(holder.tag)) {
    reader.readBlock(holder, text);
  } else if (last && items.has(last.tag)) {
    wrapLeadingText(last);
    reader.readText(last, text);
  } else {
    reader.readBlock(appendNode(holder, newItem), text);
  }
}

function createRule(holders: Holders): BlockRule {
  return (reader, parent, queue) => {
    const { text } = queue.peek();
    const last = lastChild(parent);
    const isBelowItem =
      holders.items.has(parent.tag) ||
      (last !== undefined && holders.lists.has(last.tag));
    if (
      !isBelowItem ||
      !isIndented(text, reader.lists.indent) ||
      reader.isIn('dedented')
    ) {
      return false;
    }
    const block = queue.take();
    const { indent } = reader.lists;
    const [own, rest] = splitAtOuterItem(text, indent);
    const { level, holder } = findLevel(reader, parent, text, holders);
    const inside = dedentFully(dedentLoosely(own, level * indent));
    reader.within('dedented', () =>
      readInto(reader, parent, holder, inside, holders),
    );
    if (rest !== undefined) {
      queue.put(createBlock(rest, block));
    }
    return true;
  };
}

/** Reads what is indented below the item of a list. */
export const listContent = createRule(LISTS);

/** The same for the text of a definition. */
export const definitionContent = createRule(DEFINITION_LISTS);
