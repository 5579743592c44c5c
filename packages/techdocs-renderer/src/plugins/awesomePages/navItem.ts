import { posix } from 'node:path';

/** A page on its way into the navigation. */
export type NavItemPage = {
  readonly kind: 'page';
  readonly path: string;
  readonly title?: string;
};
/** An address that is no page of the site. */
export type NavItemLink = {
  readonly kind: 'link';
  readonly title?: string;
  readonly target: string;
};
/** A heading with what stands below it. */
export type NavItemSection = {
  readonly kind: 'section';
  readonly title: string;
  /** The folder it stands for; `undefined` when the author made it up. */
  readonly folder?: string;
  /** Whether its entries are in the order in which they are written. */
  readonly isArranged?: boolean;
  readonly children: readonly NavItem[];
};
/** An entry on its way into the navigation. */
export type NavItem = NavItemPage | NavItemLink | NavItemSection;

/** The folder that all of some items lie in. */
export function commonFolder(items: readonly NavItem[]): string | undefined {
  const folders = new Set(
    items.flatMap(item => {
      if (item.kind === 'page') {
        return [posix.dirname(item.path)];
      }
      return item.kind === 'section' && item.folder !== undefined
        ? [posix.dirname(item.folder)]
        : [];
    }),
  );
  return folders.size === 1 ? [...folders][0] : undefined;
}

/** Name of the file or folder that an entry stands for. */
export function nameOf(item: NavItem): string | undefined {
  if (item.kind === 'page') {
    return posix.basename(item.path);
  }
  return item.kind === 'section' && item.folder !== undefined
    ? posix.basename(item.folder)
    : undefined;
}
