/** The navigation of a site with every target known. */
export type NavNode =
  | {
      readonly type: 'page';
      readonly title: string;
      /** Relative to the site, encoded. */
      readonly url: string;
    }
  | { readonly type: 'link'; readonly title: string; readonly href: string }
  | {
      readonly type: 'section';
      readonly title: string;
      /** The page that its name leads to, which is not among its children. */
      readonly index?: Extract<NavNode, { type: 'page' }>;
      /** How many of the children come before it when pages are turned; none if left out. */
      readonly indexAt?: number;
      readonly children: readonly NavNode[];
    };

/** A page as it stands in the navigation. */
export type NavPage = Extract<NavNode, { type: 'page' }>;

/** The pages of the navigation in reading order. */
export function listNavPages(nodes: readonly NavNode[]): readonly NavPage[] {
  return nodes.flatMap(node => {
    if (node.type === 'section') {
      const { index, indexAt = 0, children } = node;
      return index
        ? [
            ...listNavPages(children.slice(0, indexAt)),
            index,
            ...listNavPages(children.slice(indexAt)),
          ]
        : listNavPages(children);
    }
    return node.type === 'page' ? [node] : [];
  });
}
