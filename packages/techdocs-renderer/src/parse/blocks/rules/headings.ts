import { createBlock, findInBlock } from '../Block';
import { appendNode } from '../BlockNode';
import { BlockRule } from '../BlockReader';
import { dedentLoosely } from '../indentation';

const NUMBER_SIGNS = /^(#{1,6})(.*)(?:\n|$)/m;
const UNDERLINE = /^(?:=+|-+) *$/;

// By hand, because a pattern such as /#+$/ is quadratic in a line of signs.
function trimClosing(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '#') {
    end--;
  }
  const isEscaped = end < text.length && text[end - 1] === '\\';
  return text.slice(0, isEscaped ? end + 1 : end).trim();
}

/** Reads `# Heading`, on whichever line of the block it is. */
export const numberSignHeading: BlockRule = (reader, parent, queue) => {
  const match = findInBlock(queue.peek(), NUMBER_SIGNS);
  if (!match) {
    return false;
  }
  const block = queue.take();
  const before = block.text.slice(0, match.index).replace(/\n$/, '');
  if (before) {
    reader.readBlock(parent, before, block);
  }
  appendNode(parent, `h${match[1].length}`, { text: trimClosing(match[2]) });
  const after = block.text.slice(match.index + match[0].length);
  if (after) {
    const rest = reader.isIn('loose-list')
      ? dedentLoosely(after, reader.lists.indent)
      : after;
    queue.put(createBlock(rest, rest === after ? block : undefined));
  }
  return true;
};

/** Reads a line that is underlined by `===` or `---`. */
export const underlinedHeading: BlockRule = (_reader, parent, queue) => {
  const { text } = queue.peek();
  const end = text.indexOf('\n');
  if (end === -1) {
    return false;
  }
  const stop = text.indexOf('\n', end + 1);
  const underline = text.slice(end + 1, stop === -1 ? undefined : stop);
  if (!UNDERLINE.test(underline)) {
    return false;
  }
  const block = queue.take();
  appendNode(parent, underline.startsWith('=') ? 'h1' : 'h2', {
    text: text.slice(0, end).trim(),
  });
  if (stop !== -1) {
    queue.put(createBlock(text.slice(stop + 1), block));
  }
  return true;
};
