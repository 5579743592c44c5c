import { posix } from 'node:path';
import { NavEntry } from '../config/siteConfig';
import { PageSource } from '../files/layoutPages';
import { comparePaths } from '../files/sourceFile';
import { titleFromName } from '../transform/pageTitle';

type Folder = { entries: NavEntry[]; folders: Map<string, Folder> };

function byReadingOrder(a: PageSource, b: PageSource): number {
  if (a.isIndex !== b.isIndex) {
    return a.isIndex ? -1 : 1;
  }
  return comparePaths(a.path, b.path);
}

function toEntries({ entries, folders }: Folder): NavEntry[] {
  const sections = [...folders].map(
    ([name, folder]): NavEntry => ({
      type: 'section',
      title: titleFromName(name),
      children: toEntries(folder),
    }),
  );
  return [...entries, ...sections];
}

/**
 * Makes the navigation of a site that does not write one: pages of a folder
 * first, its index before the others, then the folders below it.
 */
export function automaticNav(
  pages: readonly PageSource[],
): readonly NavEntry[] {
  const root: Folder = { entries: [], folders: new Map() };
  const folderFor = (path: string): Folder =>
    path
      .split('/')
      .filter(name => name !== '.' && name !== '..')
      .reduce((parent, name) => {
        const known = parent.folders.get(name);
        if (known) {
          return known;
        }
        const added: Folder = { entries: [], folders: new Map() };
        parent.folders.set(name, added);
        return added;
      }, root);

  // Folders in order of their names, whichever page is met first.
  const folders = [...new Set(pages.map(page => posix.dirname(page.path)))];
  folders.sort(comparePaths).forEach(folderFor);
  for (const page of [...pages].sort(byReadingOrder)) {
    folderFor(posix.dirname(page.path)).entries.push({
      type: 'target',
      target: page.path,
    });
  }
  return toEntries(root);
}
