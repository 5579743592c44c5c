import { findInBlock } from '../Block';
import { appendNode, lastChild } from '../BlockNode';
import { BlockRule } from '../BlockReader';

const QUOTED = /^ {0,3}>/m;
const MARKER = /^ {0,3}> ?/;

/** Reads `> quoted` lines; from the first one on, the whole block is quoted. */
export const quote: BlockRule = (reader, parent, queue) => {
  const match = findInBlock(queue.peek(), QUOTED);
  if (!match) {
    return false;
  }
  const block = queue.take();
  const before = block.text.slice(0, match.index).replace(/\n$/, '');
  if (before) {
    reader.readBlock(parent, before, block);
  }
  const inside = block.text
    .slice(match.index)
    .split('\n')
    .map(line => (line.trim() === '>' ? '' : line.replace(MARKER, '')))
    .join('\n');
  const previous = lastChild(parent);
  const node =
    previous?.tag === 'blockquote'
      ? previous
      : appendNode(parent, 'blockquote');
  reader.within('quote', () => reader.readText(node, inside));
  return true;
};
