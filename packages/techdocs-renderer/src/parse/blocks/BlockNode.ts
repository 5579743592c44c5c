/**
 * One block of a page while it is being read.
 *
 * @remarks
 *
 * Text stands before the first child and behind the node itself, as in the
 * element trees of Python: which of two blocks a line belongs to is decided by
 * what is in these places.
 */
export type BlockNode = {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  text: string;
  readonly children: BlockNode[];
  tail: string;
  /** For tabs: which set, and whether the tab is the one shown. */
  tabs?: { readonly number: number; selected: number };
  /** For an HTML element: its opening tag as it goes to the page. */
  readonly openingTag?: string;
};

export function createNode(
  tag: string,
  more: Partial<Pick<BlockNode, 'attributes' | 'text' | 'openingTag'>> = {},
): BlockNode {
  return { tag, attributes: {}, text: '', children: [], tail: '', ...more };
}

/** Makes a node and puts it behind the other children of its parent. */
export function appendNode(
  parent: BlockNode,
  tag: string,
  more?: Parameters<typeof createNode>[1],
): BlockNode {
  const node = createNode(tag, more);
  parent.children.push(node);
  return node;
}

export function lastChild(node: BlockNode | undefined): BlockNode | undefined {
  return node?.children[node.children.length - 1];
}

/** Makes a paragraph of the text before the children, so that others can follow it. */
export function wrapLeadingText(node: BlockNode): void {
  if (node.text) {
    node.children.unshift(createNode('p', { text: node.text }));
    node.text = '';
  }
}
