import { Block, BlockQueue, createBlock, findInBlock } from '../Block';
import { BlockRule } from '../BlockReader';
import { INDENT, isIndented } from '../indentation';
import { trimEndRun } from '../../trimRun';

const FOOTNOTE = /^ {0,3}\[\^([^\]\n]*)\]: *(.*)$/m;
const ABBREVIATION = /^\*\[([^\\\n]*?)\] ?: *\n? *(.*)$/m;
const LINK =
  /^ {0,3}\[([^[\]]*)\]: *\n? *(\S+)(?:(?: +| *\n *)(?:(["'])(.*)\3|\((.*)\)))? *$/m;

/** Puts back what stands around a definition. */
function putRemains(
  queue: BlockQueue,
  block: Block,
  match: RegExpExecArray,
): void {
  const before = block.text.slice(0, match.index);
  const after = block.text.slice(match.index + match[0].length);
  if (after.trim()) {
    queue.put(createBlock(after.replace(/^\n+/, ''), block));
  }
  if (before.trim()) {
    queue.put(createBlock(trimEndRun(before, '\n'), block));
  }
}

/** Reads `[label]: address "title"`. */
export const linkDefinition: BlockRule = (reader, _parent, queue) => {
  const match = findInBlock(queue.peek(), LINK);
  if (!match) {
    return false;
  }
  const [, label, address, , quoted, bracketed] = match;
  reader.definitions.links.set(label.trim().toLowerCase(), {
    address: address.replace(/^<+|>+$/g, ''),
    title: quoted ?? bracketed ?? '',
  });
  putRemains(queue, queue.take(), match);
  return true;
};

/** Reads `*[HTML]: Hypertext …`. */
export const abbreviationDefinition: BlockRule = (reader, _parent, queue) => {
  const match = findInBlock(queue.peek(), ABBREVIATION);
  const name = match?.[1].trim();
  const title = match?.[2].trim();
  if (!match || !name || !title) {
    return false;
  }
  reader.definitions.abbreviations.set(name, title);
  putRemains(queue, queue.take(), match);
  return true;
};

function dedentNote(text: string): string {
  return text.replace(/^ {4}/gm, '');
}

/** Further paragraphs of a footnote: indented blocks, up to the next footnote. */
function takeNoteBlocks(queue: BlockQueue): string[] {
  const parts: string[] = [];
  while (!queue.isEmpty && isIndented(queue.peek().text, INDENT)) {
    const block = queue.take();
    const next = findInBlock(block, FOOTNOTE);
    if (next) {
      queue.put(createBlock(block.text.slice(next.index), block));
      parts.push(dedentNote(block.text.slice(0, next.index).trimEnd()));
      break;
    }
    parts.push(dedentNote(block.text));
  }
  return parts;
}

/** Reads `[^label]: text`; lines below it belong to it, indented or not. */
export const footnoteDefinition: BlockRule = (reader, _parent, queue) => {
  const match = findInBlock(queue.peek(), FOOTNOTE);
  if (!match) {
    return false;
  }
  const block = queue.take();
  const after = createBlock(
    block.text.slice(match.index + match[0].length).replace(/^\n+/, ''),
    block,
  );
  const next = findInBlock(after, FOOTNOTE);
  const own = next ? after.text.slice(0, next.index) : after.text;
  const first = `${match[2]}\n${dedentNote(own.trimEnd())}`.trim();
  const others = next ? [] : takeNoteBlocks(queue);
  reader.definitions.footnotes.set(
    match[1],
    [first, ...others].join('\n\n').trimEnd(),
  );
  if (next) {
    queue.put(createBlock(after.text.slice(next.index), block));
  }
  const before = block.text.slice(0, match.index);
  if (before.trim()) {
    queue.put(createBlock(trimEndRun(before, '\n'), block));
  }
  return true;
};
