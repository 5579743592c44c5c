import { NavEntry } from '../config/siteConfig';
import { NavNode } from '../nav/navNode';

/** Navigation as written, as short as it can be told. */
export function outlineEntries(entries: readonly NavEntry[]): unknown[] {
  return entries.map(entry => {
    switch (entry.type) {
      case 'section':
        return { [entry.title]: outlineEntries(entry.children) };
      case 'target':
        return entry.title ? `${entry.title}: ${entry.target}` : entry.target;
      default:
        return `${entry.path}/`;
    }
  });
}

/** Finished navigation, as short as it can be told. */
export function outlineNodes(nodes: readonly NavNode[]): unknown[] {
  return nodes.map(node => {
    switch (node.type) {
      case 'section': {
        const name = node.index
          ? `${node.title} (${node.index.title}: ${node.index.url})`
          : node.title;
        return { [name]: outlineNodes(node.children) };
      }
      case 'page':
        return `${node.title}: ${node.url}`;
      default:
        return `${node.title}: ${node.href}`;
    }
  });
}
