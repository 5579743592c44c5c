import { NavItem, nameOf } from './navItem';
import { PagesItem } from './pagesFile';
import { RestBlocks } from './restBlocks';

function flatten(nav: readonly PagesItem[]): readonly PagesItem[] {
  return nav.flatMap(entry =>
    entry.kind === 'section' ? flatten(entry.children) : [entry],
  );
}

function withTitle(item: NavItem, title: string | undefined): NavItem {
  return title === undefined ? item : { ...item, title };
}

/**
 * Puts the entries of a folder as its `.pages` file says.
 *
 * @param report - Told what the file names and is not there
 */
export function arrangeItems(
  items: readonly NavItem[],
  nav: readonly PagesItem[],
  report: (message: string) => void,
): readonly NavItem[] {
  const byName = new Map(items.map(item => [nameOf(item), item]));
  const entries = flatten(nav);
  const used = new Set(
    entries.map(entry =>
      entry.kind === 'name' ? byName.get(entry.name) : undefined,
    ),
  );
  const rests = entries.flatMap(entry =>
    entry.kind === 'rest' ? [entry.rest] : [],
  );
  rests.forEach(({ problem }) => problem && report(`${problem}.`));
  const left = new RestBlocks(rests);
  items
    .filter(item => !used.has(item))
    .forEach(item => left.give(item, nameOf(item) ?? ''));

  const place = (list: readonly PagesItem[]): readonly NavItem[] =>
    list.flatMap((entry): readonly NavItem[] => {
      if (entry.kind === 'section') {
        const { title } = entry;
        const children = place(entry.children);
        return [{ kind: 'section', title, isArranged: true, children }];
      }
      if (entry.kind === 'rest') {
        return left.take(entry.rest);
      }
      const { name, title } = entry;
      const item = byName.get(name);
      if (item) {
        return [withTitle(item, title)];
      }
      if (title !== undefined) {
        return [{ kind: 'link', title, target: name }];
      }
      report(`nav names "${name}", which is no page and no folder with pages.`);
      return [];
    });
  return place(nav);
}
