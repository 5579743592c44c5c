import { posix } from 'node:path';
import { NavEntry } from '../../config/siteConfig';
import { matchesPath, parsePathPattern } from '../../globs/matchPath';
import { EntryLimit } from '../../nav/EntryLimit';
import { NavTree } from '../../nav/NavTree';
import { titleFromName } from '../../transform/pageTitle';
import { SummaryItem } from './parseSummary';

export type LiterateNavOptions = {
  readonly tree: NavTree;
  /** Navigation that is written in a folder, and its file. */
  readonly summaryOf: (
    folder: string,
  ) =>
    | { readonly path: string; readonly items: readonly SummaryItem[] }
    | undefined;
  /** Whether the index of a folder comes first although it is not named. */
  readonly hasImplicitIndex: boolean;
  /** @param file - Where it is written; `undefined`: in `mkdocs.yml` */
  readonly report: (file: string | undefined, message: string) => void;
};

/** What stands for several entries until those that are named are known. */
type Wildcard = {
  readonly type: 'wildcard';
  readonly pattern: string;
  readonly title?: string;
  /** What is left when it matches nothing. */
  readonly fallback?: string;
  /** Whether it means what is in a folder rather than the folder. */
  readonly isFolder: boolean;
};
type Draft =
  | Extract<NavEntry, { type: 'target' }>
  | {
      readonly type: 'section';
      readonly title: string;
      readonly children: readonly Draft[];
    }
  | Wildcard;

const WEB_ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Makes navigation out of lists in files such as `SUMMARY.md`. */
class LiterateNav {
  readonly #options: LiterateNavOptions;
  readonly #seen = new Set<string>();
  readonly #limit: EntryLimit;

  constructor(options: LiterateNavOptions) {
    this.#options = options;
    this.#limit = new EntryLimit(message => options.report(undefined, message));
  }

  /** Navigation of a folder; `folders` are those on the way to it, itself first. */
  forFolder(folders: readonly string[]): readonly NavEntry[] {
    const { summaryOf, tree, hasImplicitIndex } = this.#options;
    const [folder] = folders;
    const summary = summaryOf(folder);
    if (!summary) {
      const all: Wildcard = {
        type: 'wildcard',
        pattern: posix.join(folder, '*'),
        isFolder: false,
      };
      return this.#resolve([all], folders);
    }
    const index = tree
      .pagesIn(folder)
      .find(path => /(?:^|\/)(?:index|README)\.[^/]*$/.test(path));
    if (!hasImplicitIndex || summary.path !== index) {
      this.#seen.add(summary.path);
    }
    const drafts = this.#toDrafts(summary.items, folder, summary.path);
    const first: Draft[] =
      hasImplicitIndex && index
        ? [{ type: 'wildcard', pattern: index, isFolder: false }]
        : [];
    return this.#resolve([...first, ...drafts], folders);
  }

  /** Puts what they stand for in place of folders and patterns in `nav`. */
  forEntries(entries: readonly NavEntry[]): readonly NavEntry[] {
    return this.#resolve(
      entries.map(e => this.#fromEntry(e)),
      ['.'],
    );
  }

  #fromEntry(entry: NavEntry): Draft {
    if (entry.type === 'section') {
      const children = entry.children.map(child => this.#fromEntry(child));
      return { ...entry, children };
    }
    if (entry.type === 'folder') {
      return { type: 'wildcard', pattern: `${entry.path}/*`, isFolder: false };
    }
    const { title, target } = entry;
    if (target.includes('*')) {
      const pattern = posix.normalize(target);
      return {
        type: 'wildcard',
        pattern,
        title,
        fallback: target,
        isFolder: false,
      };
    }
    return title === undefined ? entry : this.#target('.', title, target);
  }

  #toDrafts(
    items: readonly SummaryItem[],
    folder: string,
    file: string,
  ): readonly Draft[] {
    return items.flatMap(({ title, link, children }): readonly Draft[] => {
      if (children) {
        const own = link ? [this.#target(folder, undefined, link)] : [];
        return [
          {
            type: 'section',
            title,
            children: [...own, ...this.#toDrafts(children, folder, file)],
          },
        ];
      }
      if (link) {
        return [this.#target(folder, title, link)];
      }
      if (title.includes('*')) {
        const isFolder = title.endsWith('/');
        const pattern = posix.join(folder, title);
        return [{ type: 'wildcard', pattern, fallback: title, isFolder }];
      }
      this.#options.report(
        file,
        `The navigation item "${title}" has neither a link nor a list below it.`,
      );
      return [];
    });
  }

  #target(folder: string, title: string | undefined, link: string): Draft {
    if (WEB_ADDRESS.test(link)) {
      return { type: 'target', title, target: link };
    }
    const path = posix.normalize(posix.join(folder, link));
    const plain = path.replace(/(?<=.)\/$/, '');
    this.#seen.add(plain);
    return link.endsWith('/') && this.#options.tree.isFolder(plain)
      ? {
          type: 'wildcard',
          pattern: plain,
          title,
          fallback: link,
          isFolder: true,
        }
      : { type: 'target', title, target: plain };
  }

  #resolve(
    drafts: readonly Draft[],
    folders: readonly string[],
  ): readonly NavEntry[] {
    // What is named somewhere is not found again by a pattern.
    for (const draft of drafts) {
      if (draft.type === 'target') {
        this.#seen.add(draft.target);
      }
    }
    return drafts.flatMap((draft): readonly NavEntry[] => {
      if (!this.#limit.take()) {
        return [];
      }
      switch (draft.type) {
        case 'target':
          return [draft];
        case 'section': {
          const children = this.#resolve(draft.children, folders);
          return children.length > 0
            ? [{ type: 'section', title: draft.title, children }]
            : [];
        }
        default:
          return this.#resolveWildcard(draft, folders);
      }
    });
  }

  #resolveWildcard(
    wildcard: Wildcard,
    folders: readonly string[],
  ): readonly NavEntry[] {
    const { title, pattern } = wildcard;
    const isNamedFolder = wildcard.isFolder && !pattern.includes('*');
    const children = isNamedFolder
      ? this.#descend(pattern, folders)
      : this.#match(wildcard, folders);
    if (children && children.length > 0) {
      return title === undefined
        ? children
        : [{ type: 'section', title, children }];
    }
    const { fallback } = wildcard;
    const isEmpty = children === undefined && fallback !== undefined;
    return isEmpty ? [{ type: 'target', title, target: fallback }] : [];
  }

  #descend(
    folder: string,
    folders: readonly string[],
  ): readonly NavEntry[] | undefined {
    if (folders.includes(folder)) {
      const way = [...[...folders].reverse(), folder].join(' → ');
      this.#options.report(
        undefined,
        `A folder includes itself in the navigation: ${way}.`,
      );
      return undefined;
    }
    return this.forFolder([folder, ...folders]);
  }

  /** Entries that a pattern finds; `undefined` when it matches nothing at all. */
  #match(
    { pattern, isFolder }: Wildcard,
    folders: readonly string[],
  ): readonly NavEntry[] | undefined {
    const { tree } = this.#options;
    // Here, "**" is no more than "*".
    const matcher = parsePathPattern(pattern.replace(/\*+/g, '*'));
    const folder = posix.dirname(pattern);
    const isPlain = !/[*?[]/.test(folder);
    const pages = isPlain ? tree.pagesIn(folder) : tree.pages;
    const below = isPlain ? tree.foldersIn(folder) : tree.folders;
    const found: NavEntry[] = [];
    let isMatched = false;
    for (const path of pages.filter(p => matchesPath(matcher, p))) {
      isMatched = true;
      if (!this.#seen.has(path) && !isFolder) {
        this.#seen.add(path);
        found.push({ type: 'target', target: path });
      }
    }
    for (const path of below.filter(p => matchesPath(matcher, p))) {
      isMatched = true;
      if (!this.#seen.has(path)) {
        const children = this.#descend(path, folders) ?? [];
        this.#seen.add(path);
        if (children.length > 0) {
          const name = titleFromName(posix.basename(path));
          found.push({ type: 'section', title: name, children });
        }
      }
    }
    return isMatched ? found : undefined;
  }
}

/**
 * Makes the navigation of a site whose author writes it as lists.
 *
 * @param nav - What `mkdocs.yml` says
 */
export function resolveLiterateNav(
  nav: readonly NavEntry[] | undefined,
  options: LiterateNavOptions,
): readonly NavEntry[] {
  const literate = new LiterateNav(options);
  return !nav || options.summaryOf('.')
    ? literate.forFolder(['.'])
    : literate.forEntries(nav);
}
