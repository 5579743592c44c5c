import { Block } from '../Block';
import { appendNode } from '../BlockNode';
import { BlockRule } from '../BlockReader';

const OPENING = /^\{(\+\+|--|==)(?:\n|$)/;
const TAGS: Readonly<Record<string, string>> = {
  '++': 'ins',
  '--': 'del',
  '==': 'mark',
};
// Bounds what a page of openings that are never closed costs.
const MAX_BLOCKS = 100;

/** Reads what stands between `{==` and `==}` on lines of their own (pymdownx.critic). */
export const markedBlocks: BlockRule = (reader, parent, queue) => {
  const signs = OPENING.exec(queue.peek().text)?.[1];
  if (!signs) {
    return false;
  }
  const taken: Block[] = [];
  const closing = `${signs}}`;
  let isClosed = false;
  while (!isClosed && !queue.isEmpty && taken.length < MAX_BLOCKS) {
    const block = queue.take();
    taken.push(block);
    isClosed = block.text.trimEnd().endsWith(closing);
  }
  if (!isClosed) {
    taken.reverse().forEach(block => queue.put(block));
    return false;
  }
  const text = taken.map(block => block.text).join('\n\n');
  const tag = TAGS[signs];
  const node = appendNode(parent, tag, {
    openingTag: `<${tag} class="critic block">`,
  });
  reader.readText(node, text.trimEnd().slice(3, -3).trim());
  return true;
};
