import { createBlock, findInBlock } from '../Block';
import { appendNode, BlockNode, lastChild } from '../BlockNode';
import { BlockReader, BlockRule } from '../BlockReader';
import { takeIndented } from '../indentation';
import { continueBox } from './continuation';

const TAB = /^===([!+]{0,2})? +(?:"(.*?)"|'(.*?)') *(?:\n|$)/m;

/** A node whose first child holds the labels and whose second the blocks. */
function appendTabSet(reader: BlockReader, parent: BlockNode): BlockNode {
  reader.tabSets += 1;
  const set = appendNode(parent, 'div');
  set.tabs = { number: reader.tabSets, selected: 0 };
  appendNode(set, 'div');
  appendNode(set, 'div');
  return set;
}

/**
 * Makes a tab, in the set that ends here if there is one.
 *
 * @returns What holds its content
 */
export function appendTab(
  reader: BlockReader,
  parent: BlockNode,
  label: string,
  { isFirst, isSelected }: { isFirst: boolean; isSelected: boolean },
): BlockNode {
  const last = lastChild(parent);
  const set = last?.tabs && !isFirst ? last : appendTabSet(reader, parent);
  const [labels, blocks] = set.children;
  if (isSelected) {
    set.tabs!.selected = labels.children.length;
  }
  appendNode(labels, 'label', { text: label });
  return appendNode(blocks, 'div');
}

/** Reads `=== "Title"`; tabs that follow one another are one set. */
export const contentTabs: BlockRule = (reader, parent, queue) => {
  const match = findInBlock(queue.peek(), TAB);
  if (!match) {
    const last = lastChild(parent);
    const end = last?.tabs && lastChild(last.children[1]);
    return last && end ? continueBox(reader, last, end, queue) : false;
  }
  const block = queue.take();
  const before = block.text.slice(0, match.index).replace(/\n$/, '');
  if (before) {
    reader.readBlock(parent, before, block);
  }
  const [, marks = '', doubleQuoted, singleQuoted] = match;
  const tab = appendTab(reader, parent, doubleQuoted ?? singleQuoted, {
    isFirst: marks.includes('!'),
    isSelected: marks.includes('+'),
  });
  const { inside, rest } = takeIndented(
    block.text.slice(match.index + match[0].length),
  );
  reader.readText(tab, inside);
  if (rest) {
    queue.put(createBlock(rest, block));
  }
  return true;
};
