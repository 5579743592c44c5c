import { posix } from 'node:path';
import { NavEntry } from '../../config/siteConfig';
import { comparePaths } from '../../files/sourceFile';
import { NavStep } from '../../nav/NavPlan';
import { titleFromName } from '../../transform/pageTitle';

/** What lies in one folder. */
function listFolder(
  paths: readonly string[],
  folder: string,
): { files: readonly string[]; folders: readonly string[] } {
  const files: string[] = [];
  const folders = new Set<string>();
  for (const path of paths) {
    if (path.startsWith(`${folder}/`)) {
      const rest = path.slice(folder.length + 1);
      const slash = rest.indexOf('/');
      if (slash < 0) {
        files.push(path);
      } else {
        folders.add(`${folder}/${rest.slice(0, slash)}`);
      }
    }
  }
  return {
    files: files.sort(comparePaths),
    folders: [...folders].sort(comparePaths),
  };
}

/**
 * Makes the navigation of an included site that does not write one: folders
 * first, then pages, each by name.
 */
function folderNav(
  paths: readonly string[],
  folder: string,
): readonly NavEntry[] {
  const inside = paths.filter(path => path.startsWith(`${folder}/`));
  const { files, folders } = listFolder(inside, folder);
  return [
    ...folders.map(
      (path): NavEntry => ({
        type: 'section',
        title: titleFromName(posix.basename(path)),
        children: folderNav(inside, path),
      }),
    ),
    ...files.map((target): NavEntry => ({ type: 'target', target })),
  ];
}

/** Puts pages in place of folders whose pages were not known before. */
export function fillFolders(
  entries: readonly NavEntry[],
  paths: readonly string[],
): readonly NavEntry[] {
  return entries.flatMap((entry): readonly NavEntry[] => {
    switch (entry.type) {
      case 'folder':
        return folderNav(paths, entry.path);
      case 'section':
        return [{ ...entry, children: fillFolders(entry.children, paths) }];
      default:
        return [entry];
    }
  });
}

/** Navigation with the pages of included sites that do not say which they are. */
export const includedNavStep: NavStep = (nav, _inNav, { pages }) =>
  nav &&
  fillFolders(
    nav,
    pages.map(page => page.path),
  );
