import { posix } from 'node:path';
import { NavEntry } from '../../config/siteConfig';
import { comparePaths } from '../../files/sourceFile';
import { sortNaturally } from '../../globs/naturalOrder';
import { EntryLimit } from '../../nav/EntryLimit';
import { arrangeItems } from './arrangeItems';
import { commonFolder, nameOf, NavItem, NavItemSection } from './navItem';
import { PagesFile, PagesOrder } from './pagesFile';
import { RestBlocks } from './restBlocks';
import { parseRestItem, RestItem } from './restItem';

export type AwesomePagesOptions = PagesOrder & {
  /** Navigation made of all pages, folder by folder. */
  readonly automatic: readonly NavEntry[];
  /** The `.pages` file of a folder. */
  readonly pagesFileOf: (folder: string) => PagesFile | undefined;
  readonly titleOf: (path: string) => string;
  readonly collapsesBelow: boolean;
  /** @param folder - Whose file it is about; `undefined`: `mkdocs.yml` */
  readonly report: (folder: string | undefined, message: string) => void;
};

const WEB_ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

class AwesomePages {
  readonly #options: AwesomePagesOptions;
  readonly #limit: EntryLimit;

  constructor(options: AwesomePagesOptions) {
    this.#options = options;
    this.#limit = new EntryLimit(m => options.report(undefined, m));
  }

  build(nav: readonly NavEntry[] | undefined): readonly NavEntry[] {
    const items = nav ? this.#withRest(nav) : this.#fromAutomatic();
    const folder = nav ? commonFolder(items) : '.';
    const file =
      folder === undefined ? undefined : this.#options.pagesFileOf(folder);
    return this.#processChildren(
      items,
      this.#options.collapsesBelow,
      file,
      folder,
    ).map(item => this.#toEntry(item));
  }

  #fromAutomatic(): readonly NavItem[] {
    return this.#options.automatic.map(entry => this.#fromFolder(entry));
  }

  /** What the files say, where each section is a folder. */
  #fromFolder(entry: NavEntry): NavItem {
    if (entry.type !== 'section') {
      const target = entry.type === 'target' ? entry.target : entry.path;
      return { kind: 'page', path: target };
    }
    const children = entry.children.map(child => this.#fromFolder(child));
    return {
      kind: 'section',
      title: entry.title,
      folder: commonFolder(children),
      children,
    };
  }

  /** What the author wrote, where each section is their own. */
  #fromWritten(
    entries: readonly NavEntry[],
    rest: (item: RestItem) => readonly NavItem[],
  ): readonly NavItem[] {
    return entries.flatMap((entry): readonly NavItem[] => {
      if (entry.type === 'section') {
        const children = this.#fromWritten(entry.children, rest);
        return [{ kind: 'section', title: entry.title, children }];
      }
      if (entry.type === 'folder') {
        return [];
      }
      const { title, target } = entry;
      const restItem = title === undefined ? parseRestItem(target) : undefined;
      if (restItem) {
        return rest(restItem);
      }
      return [
        WEB_ADDRESS.test(target)
          ? { kind: 'link', title, target }
          : { kind: 'page', path: target, title },
      ];
    });
  }

  #withRest(nav: readonly NavEntry[]): readonly NavItem[] {
    const rests: RestItem[] = [];
    const named = this.#fromWritten(nav, item => {
      rests.push(item);
      return [];
    });
    rests.forEach(
      ({ problem }) =>
        problem && this.#options.report(undefined, `${problem}.`),
    );
    const used = new Set<string>();
    const use = (items: readonly NavItem[]) =>
      items.forEach(item => {
        if (item.kind === 'page') {
          used.add(posix.normalize(item.path));
        } else if (item.kind === 'section') {
          use(item.children);
        }
      });
    use(named);
    const blocks = new RestBlocks(rests);
    blocks.giveAll(this.#fromAutomatic(), used);
    return this.#fromWritten(nav, item => blocks.take(item));
  }

  #processChildren(
    items: readonly NavItem[],
    collapses: boolean,
    file: PagesFile | undefined,
    folder: string | undefined,
  ): readonly NavItem[] {
    const ordered = this.#order(items, file);
    const arranged = file?.nav
      ? arrangeItems(ordered, file.nav, message =>
          this.#options.report(folder ?? '.', message),
        )
      : ordered;
    return this.#processSections(arranged, collapses);
  }

  #processSections(
    items: readonly NavItem[],
    collapses: boolean,
  ): readonly NavItem[] {
    return items.flatMap((item): readonly NavItem[] => {
      if (!this.#limit.take()) {
        return [];
      }
      return item.kind === 'section'
        ? this.#processSection(item, collapses)
        : [item];
    });
  }

  #processSection(
    section: NavItemSection,
    collapses: boolean,
  ): readonly NavItem[] {
    const { folder } = section;
    if (section.isArranged) {
      const own = this.#processSections(section.children, collapses);
      return [{ ...section, children: own }];
    }
    const file =
      folder === undefined ? undefined : this.#options.pagesFileOf(folder);
    if (file?.isHidden) {
      return [];
    }
    const below = file?.collapsesBelow ?? collapses;
    const children = this.#processChildren(
      section.children,
      below,
      file,
      folder,
    );
    const done = { ...section, title: file?.title ?? section.title, children };
    if (folder === undefined) {
      return [done];
    }
    const isCollapsed = (file?.collapses ?? below) && children.length === 1;
    return children.length === 0 || isCollapsed ? children : [done];
  }

  #order(
    items: readonly NavItem[],
    file: PagesFile | undefined,
  ): readonly NavItem[] {
    const order = file?.order ?? this.#options.order;
    const orderBy = file?.orderBy ?? this.#options.orderBy;
    const isNatural = file?.isNatural ?? this.#options.isNatural;
    if (!order && !orderBy && !isNatural) {
      return items;
    }
    const ignoresCase = file?.ignoresCase || this.#options.ignoresCase;
    const keyOf = (item: NavItem) => {
      const key =
        orderBy === 'title' ? this.#titleOf(item) : nameOf(item) ?? '';
      return ignoresCase ? key.toLowerCase() : key;
    };
    const sorted = isNatural
      ? sortNaturally(items, keyOf)
      : [...items].sort((a, b) => comparePaths(keyOf(a), keyOf(b)));
    return order === 'desc' ? sorted.reverse() : sorted;
  }

  #titleOf(item: NavItem): string {
    if (item.kind === 'page') {
      return item.title ?? this.#options.titleOf(item.path);
    }
    if (item.kind === 'link') {
      return item.title ?? item.target;
    }
    const file =
      item.folder === undefined
        ? undefined
        : this.#options.pagesFileOf(item.folder);
    return file?.title ?? item.title;
  }

  #toEntry(item: NavItem): NavEntry {
    if (item.kind === 'section') {
      const children = item.children.map(child => this.#toEntry(child));
      return { type: 'section', title: item.title, children };
    }
    return {
      type: 'target',
      title: item.title,
      target: item.kind === 'page' ? item.path : item.target,
    };
  }
}

/**
 * Makes the navigation of a site that has a `.pages` file in some of its folders.
 *
 * @param nav - What `mkdocs.yml` says, where `...` stands for the rest
 */
export function resolveAwesomePages(
  nav: readonly NavEntry[] | undefined,
  options: AwesomePagesOptions,
): readonly NavEntry[] {
  return new AwesomePages(options).build(nav);
}
