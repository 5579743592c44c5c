import { createBlock, findInBlock } from '../Block';
import { appendNode } from '../BlockNode';
import { BlockRule } from '../BlockReader';
import { trimEndRun } from '../../trimRun';

const RULE = /^ {0,3}([-_*])(?: {0,2}\1){2,} *$/m;

/** Reads `---`, `***` and `___`. */
export const thematicBreak: BlockRule = (reader, parent, queue) => {
  const match = findInBlock(queue.peek(), RULE);
  if (!match) {
    return false;
  }
  const block = queue.take();
  const before = trimEndRun(block.text.slice(0, match.index), '\n');
  if (before) {
    reader.readBlock(parent, before, block);
  }
  appendNode(parent, 'hr');
  const after = block.text
    .slice(match.index + match[0].length)
    .replace(/^\n+/, '');
  if (after) {
    queue.put(createBlock(after, block));
  }
  return true;
};
