import { posix } from 'node:path';
import { NavEntry } from '../../config/siteConfig';
import { matchesPath } from '../../globs/matchPath';
import { EntryLimit } from '../../nav/EntryLimit';
import { NavTree } from '../../nav/NavTree';
import { titleFromName } from '../../transform/pageTitle';
import { parseAlternatives } from './expandAlternatives';
import { NavFile, NavItem, NO_NAV_FILE } from './navFile';
import { inheritOptions, NavOptions, withUnmatched } from './navOptions';
import { sortFound } from './sortFound';

export type AwesomeNavOptions = {
  readonly tree: NavTree;
  /** The `.nav.yml` of a folder. */
  readonly navFileOf: (folder: string) => NavFile | undefined;
  /** `title` in the front matter of a page. */
  readonly writtenTitleOf: (path: string) => string | undefined;
  /** @param folder - Whose `.nav.yml` it is about */
  readonly report: (folder: string, message: string) => void;
};

/** A folder on its way into the navigation. */
type Folder = {
  readonly kind: 'folder';
  readonly path: string;
  readonly title?: string;
  readonly file: NavFile;
  readonly options: NavOptions;
};

/** An entry before it is known what it stands for. */
type Item =
  | { readonly kind: 'page'; readonly path: string; readonly title?: string }
  | { readonly kind: 'link'; readonly url: string; readonly title: string }
  | {
      readonly kind: 'section';
      readonly title: string;
      readonly children: readonly Item[];
    }
  | {
      readonly kind: 'glob';
      readonly pattern: string;
      readonly folder: string;
      readonly options: NavOptions;
      readonly mayBeEmpty: boolean;
    }
  | Folder;

/** An entry with what sorting needs to know. */
type Entry = NavEntry & { readonly path?: string };

const INDEX = ['index.md', 'README.md'];

/** Entries that stand for something else, each with its place in its list. */
function listItems(
  items: readonly Item[],
): readonly { readonly item: Item; readonly place: number }[] {
  return items.flatMap((item, place) =>
    item.kind === 'section' ? listItems(item.children) : [{ item, place }],
  );
}

// Pages that are named are not found again by a pattern, wherever they are
// named, and folders come before those that hold them.
function priorityOf(item: Item): readonly [number, number] {
  switch (item.kind) {
    case 'page':
      return [1, 0];
    case 'folder':
      return [2, -item.path.split('/').length];
    default:
      return [3, 0];
  }
}

class AwesomeNav {
  readonly #options: AwesomeNavOptions;
  readonly #unvisited: Set<string>;
  readonly #limit: EntryLimit;
  readonly #open: string[] = [];

  constructor(options: AwesomeNavOptions) {
    this.#options = options;
    const { tree } = options;
    this.#unvisited = new Set([...tree.pages, ...tree.folders]);
    this.#limit = new EntryLimit(message => options.report('.', message));
  }

  build(): readonly NavEntry[] {
    const root = this.#openFolder('.');
    return this.#resolveItems(this.#itemsOf(root));
  }

  #openFolder(path: string, above?: NavOptions, title?: string): Folder {
    const file = this.#options.navFileOf(path) ?? NO_NAV_FILE;
    const options = inheritOptions(file, path, above);
    return { kind: 'folder', path, title: title ?? file.title, file, options };
  }

  #itemsOf({ path, file, options }: Folder): readonly Item[] {
    return withUnmatched(file.nav, options).map(item =>
      this.#toItem(item, path, options),
    );
  }

  #toItem(item: NavItem, folder: string, options: NavOptions): Item {
    const { tree } = this.#options;
    if (item.kind === 'section') {
      const children = item.children.map(child =>
        this.#toItem(child, folder, options),
      );
      return { kind: 'section', title: item.title, children };
    }
    if (item.kind === 'glob') {
      const { pattern, mayBeEmpty } = item;
      const own = inheritOptions(item.options, folder, options);
      return { kind: 'glob', pattern, folder, options: own, mayBeEmpty };
    }
    const { title } = item;
    const path = posix.join(folder, item.path).replace(/(?<=.)\/$/, '');
    if (tree.isPage(path)) {
      return { kind: 'page', path, title };
    }
    if (tree.isFolder(path)) {
      return this.#openFolder(path, options, title);
    }
    return title === undefined
      ? { kind: 'glob', pattern: item.path, folder, options, mayBeEmpty: false }
      : { kind: 'link', url: item.path, title };
  }

  #resolveItems(items: readonly Item[]): readonly Entry[] {
    const resolved = new Map<Item, readonly Entry[]>();
    listItems(items)
      .map(({ item, place }) => ({ item, key: [...priorityOf(item), place] }))
      .sort((a, b) => {
        const at = a.key.findIndex((part, i) => part !== b.key[i]);
        return at < 0 ? 0 : a.key[at] - b.key[at];
      })
      .forEach(({ item }) => resolved.set(item, this.#resolveItem(item)));
    const collect = (list: readonly Item[]): readonly Entry[] =>
      list.flatMap((item): readonly Entry[] => {
        if (item.kind !== 'section') {
          return resolved.get(item) ?? [];
        }
        const children = collect(item.children);
        return [{ type: 'section', title: item.title, children }];
      });
    return collect(items);
  }

  #resolveItem(item: Item): readonly Entry[] {
    if (!this.#limit.take()) {
      return [];
    }
    switch (item.kind) {
      case 'page': {
        const { path, title } = item;
        this.#unvisited.delete(path);
        return [{ type: 'target', title, target: path, path }];
      }
      case 'link':
        return [{ type: 'target', title: item.title, target: item.url }];
      case 'folder':
        return this.#resolveFolder(item);
      case 'glob':
        return this.#resolveGlob(item);
      default:
        return [];
    }
  }

  #resolveFolder(folder: Folder): readonly Entry[] {
    const { path, options } = folder;
    if (this.#open.includes(path)) {
      this.#options.report(path, 'The folder names itself in its navigation.');
      return [];
    }
    this.#unvisited.delete(path);
    this.#open.push(path);
    const children = this.#resolveItems(this.#itemsOf(folder));
    this.#open.pop();
    const [only] = children;
    const isOnly =
      children.length === 1 && (only.type === 'section' || only.path);
    if (children.length === 0 || (options.flattens && isOnly)) {
      return children;
    }
    const title = folder.title ?? this.#titleOf(folder);
    return [{ type: 'section', title, children, path }];
  }

  #titleOf({ path, options }: Folder): string {
    const name = posix.basename(path);
    if (options.keepsFolderNames) {
      return name;
    }
    const written = options.usesIndexTitle
      ? this.#options.writtenTitleOf(posix.join(path, INDEX[0]))
      : undefined;
    return written ?? titleFromName(name);
  }

  #resolveGlob({
    pattern,
    folder,
    options,
    mayBeEmpty,
  }: Extract<Item, { kind: 'glob' }>): readonly Entry[] {
    const patterns = parseAlternatives(posix.join(folder, pattern));
    const means = (path: string) =>
      patterns.some(p => matchesPath(p, path)) &&
      !options.ignore.some(p => matchesPath(p, path));
    const { tree } = this.#options;
    const found = this.#candidates(folder, pattern)
      .filter(path => this.#unvisited.has(path) && means(path))
      .map(
        (path): Item =>
          tree.isPage(path)
            ? { kind: 'page', path }
            : this.#openFolder(path, options),
      )
      .filter(item => item.kind !== 'folder' || !item.file.isHidden);
    if (found.length === 0 && !mayBeEmpty) {
      this.#options.report(
        folder,
        `nav names "${pattern}", which is no page and no folder with pages.`,
      );
    }
    const entries = this.#resolveItems(found);
    return sortFound(
      entries.map(entry => ({
        entry,
        path: entry.path ?? '',
        isSection: entry.type === 'section',
        title: this.#sortTitleOf(entry),
      })),
      options.sort,
    ).map(({ entry }) => entry);
  }

  /** Where a pattern can find something, so that not all pages are tried. */
  #candidates(folder: string, pattern: string): readonly string[] {
    const { tree } = this.#options;
    const isFolder = pattern.endsWith('/');
    if (/^[^/{}]+\/?$/.test(pattern) && pattern !== '**') {
      const folders = tree.foldersIn(folder);
      return isFolder ? folders : [...tree.pagesIn(folder), ...folders];
    }
    return isFolder ? tree.folders : [...tree.pages, ...tree.folders];
  }

  #sortTitleOf(entry: Entry): string {
    if (entry.type === 'section') {
      return entry.title;
    }
    const path = entry.path ?? '';
    return this.#options.writtenTitleOf(path) ?? posix.basename(path);
  }
}

/** Makes the navigation of a site that has a `.nav.yml` in some of its folders. */
export function resolveAwesomeNav(
  options: AwesomeNavOptions,
): readonly NavEntry[] {
  return new AwesomeNav(options).build();
}
