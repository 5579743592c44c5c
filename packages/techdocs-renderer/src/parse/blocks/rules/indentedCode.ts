import { createBlock } from '../Block';
import { appendNode, lastChild } from '../BlockNode';
import { BlockRule } from '../BlockReader';
import { INDENT, isIndented, takeIndented } from '../indentation';

function trimEnd(text: string): string {
  return text.trimEnd();
}

/** Reads lines that are indented by four columns. */
export const indentedCode: BlockRule = (reader, parent, queue) => {
  if (!isIndented(queue.peek().text, INDENT)) {
    return false;
  }
  const block = queue.take();
  // A fence was taken for code of its own before anybody knew of the indent.
  const { inside, rest } = takeIndented(reader.stash.restoreCode(block.text));
  const before = lastChild(parent);
  if (before?.tag === 'pre') {
    before.text += `\n${trimEnd(inside)}\n`;
  } else {
    appendNode(parent, 'pre', { text: `${trimEnd(inside)}\n` });
  }
  if (rest) {
    queue.put(createBlock(rest));
  }
  return true;
};
