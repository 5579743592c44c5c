import { listNavPages, NavNode, NavPage } from './navNode';

/**
 * Gives a page that the navigation names twice the title it has in the first
 * place, as MkDocs does: a page has one title.
 */
export function shareTitles(nodes: readonly NavNode[]): readonly NavNode[] {
  const pages = listNavPages(nodes);
  const titles = new Map<string, string>();
  for (const { url, title } of pages) {
    if (!titles.has(url)) {
      titles.set(url, title);
    }
  }
  const retitle = (page: NavPage): NavPage => ({
    ...page,
    title: titles.get(page.url)!,
  });
  const retitleAll = (list: readonly NavNode[]): readonly NavNode[] =>
    list.map(node => {
      if (node.type === 'section') {
        return {
          ...node,
          index: node.index && retitle(node.index),
          children: retitleAll(node.children),
        };
      }
      return node.type === 'page' ? retitle(node) : node;
    });
  return titles.size === pages.length ? nodes : retitleAll(nodes);
}
