import { createBlock } from '../Block';
import { lastChild } from '../BlockNode';
import { BlockRule } from '../BlockReader';

/** Passes over blank lines; between two parts of indented code they belong to it. */
export const emptyLines: BlockRule = (_reader, parent, queue) => {
  const { text } = queue.peek();
  if (text && !text.startsWith('\n')) {
    return false;
  }
  const block = queue.take();
  if (text.length > 1) {
    queue.put(createBlock(text.slice(1), block));
  }
  const before = lastChild(parent);
  if (before?.tag === 'pre') {
    before.text += text ? '\n' : '\n\n';
  }
  return true;
};
