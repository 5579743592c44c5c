import { createBlock } from '../Block';
import { appendNode } from '../BlockNode';
import { BlockRule } from '../BlockReader';
import { readFirstPlaceholder } from '../stash/placeholders';
import { trimEndRun } from '../../trimRun';

/** Reads what is inside of an HTML element that asks for Markdown. */
export const htmlElement: BlockRule = (reader, parent, queue) => {
  const found = readFirstPlaceholder(queue.peek().text);
  const element = found && reader.stash.get(found.index);
  if (!found || element?.type !== 'element') {
    return false;
  }
  const block = queue.take();
  const { tag, openingTag, isBlock, content } = element;
  const node = appendNode(parent, tag, { openingTag });
  if (isBlock) {
    reader.readText(node, trimEndRun(content, '\n'));
  } else {
    node.text = content;
  }
  const rest = block.text.slice(found.length);
  if (rest) {
    queue.put(createBlock(rest, block));
  }
  return true;
};
