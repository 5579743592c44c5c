import { BlockNode, lastChild, wrapLeadingText } from '../BlockNode';
import { BlockQueue, createBlock } from '../Block';
import { BlockReader } from '../BlockReader';
import { INDENT, isIndented, takeIndented } from '../indentation';

const LISTS = new Set(['ul', 'ol', 'dl']);

type Continuation = {
  /** What the text belongs to: the box itself, or an item of a list at its end. */
  readonly holder: BlockNode;
  readonly columns: number;
};

/** Where in a box an indented block goes on. */
function findContinuation(
  box: BlockNode,
  end: BlockNode | undefined,
  text: string,
): Continuation | undefined {
  let holder = box;
  let columns = INDENT;
  let last = lastChild(end);
  let rest = text;
  while (last && LISTS.has(last.tag) && isIndented(rest, 2 * INDENT)) {
    const item = lastChild(last);
    if (!item) {
      break;
    }
    holder = item;
    last = lastChild(item);
    rest = rest.slice(INDENT);
    columns += INDENT;
  }
  return isIndented(rest, INDENT) ? { holder, columns } : undefined;
}

/**
 * Reads a block that is indented below a box which a blank line interrupted.
 *
 * @param box - The last thing that was read
 * @param end - The part of it that text is added to
 */
export function continueBox(
  reader: BlockReader,
  box: BlockNode,
  end: BlockNode,
  queue: BlockQueue,
): boolean {
  const found = findContinuation(box, end, queue.peek().text);
  if (!found) {
    return false;
  }
  const block = queue.take();
  const { inside, rest } = takeIndented(block.text, found.columns);
  const holder = found.holder === box ? end : found.holder;
  if (holder.tag === 'li' || holder.tag === 'dd') {
    wrapLeadingText(holder);
  }
  reader.readText(holder, inside);
  if (rest) {
    queue.put(createBlock(rest, block));
  }
  return true;
}
