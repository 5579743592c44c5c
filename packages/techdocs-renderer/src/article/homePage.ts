import { NavNode } from '../nav/navNode';
import { escapeHtml } from '../render/escapeHtml';

function renderList(nodes: readonly NavNode[]): string {
  const items = nodes.map(node => {
    const title = escapeHtml(node.title);
    switch (node.type) {
      case 'page':
        return `<li><a href="${escapeHtml(
          node.url || './',
        )}">${title}</a></li>`;
      case 'link':
        return `<li><a href="${escapeHtml(node.href)}">${title}</a></li>`;
      default: {
        const name = node.index
          ? `<a href="${escapeHtml(node.index.url || './')}">${title}</a>`
          : title;
        return `<li>${name}${renderList(node.children)}</li>`;
      }
    }
  });
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

/**
 * Text of the home page for a site whose author wrote none: what there is to
 * read. Without a home page the reader has nothing to open.
 */
export function renderGeneratedHomePage(nav: readonly NavNode[]): string {
  return renderList(nav);
}
