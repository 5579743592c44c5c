import { isCurrent } from '../navigation/isCurrent';

/** Finds the tab a path belongs to: of several that contain it, the one that says most about it. */
export function findCurrentTab<T extends { readonly href: string }>(
  tabs: readonly T[],
  pathname: string,
): T | undefined {
  return tabs
    .filter(({ href }) => isCurrent(pathname, href))
    .reduce<T | undefined>(
      (best, tab) => (best && best.href.length >= tab.href.length ? best : tab),
      undefined,
    );
}
