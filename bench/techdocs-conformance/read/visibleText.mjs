import { isElement } from './dom.mjs';

const BLOCKS = new Set(
  'address article aside blockquote br caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul label'.split(
    ' ',
  ),
);

function collect(node, parts) {
  for (const child of node.childNodes ?? []) {
    if (child.nodeName === '#text') {
      parts.push(child.value);
    } else if (isElement(child)) {
      const edge = BLOCKS.has(child.tagName) ? '\n' : '';
      parts.push(edge);
      collect(child, parts);
      parts.push(edge);
    }
  }
}

/** Text below a node as it stands, blocks on lines of their own. */
export function rawTextOf(node) {
  const parts = [];
  collect(node, parts);
  return parts.join('');
}

/** The words a reader sees below a node. */
export const wordsOf = node => rawTextOf(node).split(/\s+/).filter(Boolean);

export const textOf = node => wordsOf(node).join(' ');
