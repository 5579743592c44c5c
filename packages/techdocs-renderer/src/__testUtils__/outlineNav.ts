import { NavEntry } from '../config/siteConfig';

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
