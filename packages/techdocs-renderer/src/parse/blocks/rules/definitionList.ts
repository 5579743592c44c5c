import { createBlock, findInBlock } from '../Block';
import { appendNode, BlockNode, lastChild } from '../BlockNode';
import { BlockRule } from '../BlockReader';
import { countIndent, takeIndented } from '../indentation';

const DEFINITION = /^ {0,3}: {1,3}(.*?)(?:\n|$)/m;

const nonBlank = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);

/** Text of a definition, and what follows it. */
function readDefinition(
  first: string,
  below: string,
  indent: number,
): { readonly text: string; readonly rest: string } {
  const isLazy = countIndent(below) < indent && /^ *[^ :]/.test(below);
  const { inside, rest } = isLazy
    ? { inside: below, rest: '' }
    : takeIndented(below, indent);
  return { text: inside ? `${first}\n${inside}` : first, rest };
}

/** A paragraph of terms in front of a blank line, taken from where it was put. */
function takeTerms(parent: BlockNode): string[] | undefined {
  if (lastChild(parent)?.tag !== 'p') {
    return undefined;
  }
  return parent.children.pop()!.text.split('\n');
}

/** Reads `Term` with `: definition` below it. */
export const definitionList: BlockRule = (reader, parent, queue) => {
  const match = findInBlock(queue.peek(), DEFINITION);
  if (!match) {
    return false;
  }
  const block = queue.peek();
  const written = nonBlank(block.text.slice(0, match.index));
  if (written.length === 0 && !lastChild(parent)) {
    return false;
  }
  queue.take();
  const { text, rest } = readDefinition(
    match[1],
    block.text.slice(match.index + match[0].length),
    reader.lists.indent,
  );
  const above = written.length === 0 ? takeTerms(parent) : undefined;
  const terms = above ?? written;

  const before = lastChild(parent);
  const list = before?.tag === 'dl' ? before : appendNode(parent, 'dl');
  const last = lastChild(list);
  const isLoose =
    above !== undefined ||
    (terms.length === 0 && last?.tag === 'dd' && last.children.length > 0);
  terms.forEach(term => appendNode(list, 'dt', { text: term }));
  const definition = appendNode(list, 'dd');
  reader.within(isLoose ? 'loose-list' : 'tight-list', () =>
    reader.readBlock(definition, text),
  );
  if (rest) {
    queue.put(createBlock(rest, block));
  }
  return true;
};
