import { appendNode, lastChild } from '../BlockNode';
import { BlockRule } from '../BlockReader';

/** Takes whatever is left. */
export const paragraph: BlockRule = (reader, parent, queue) => {
  const { text } = queue.take();
  if (!text.trim()) {
    return true;
  }
  if (!reader.isIn('tight-list')) {
    appendNode(parent, 'p', { text: text.trimStart() });
    return true;
  }
  // In an item of a list without blank lines, text has no paragraph of its own.
  const before = lastChild(parent);
  if (before) {
    before.tail = before.tail ? `${before.tail}\n${text}` : `\n${text}`;
  } else {
    parent.text = parent.text ? `${parent.text}\n${text}` : text.trimStart();
  }
  return true;
};
