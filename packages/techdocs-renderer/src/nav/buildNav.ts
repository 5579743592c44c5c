import { posix } from 'node:path';
import { NavEntry } from '../config/siteConfig';
import { FindingLog } from '../report/findings';
import { SiteIndex } from '../transform/siteIndex';
import { NavNode } from './navNode';

export type NavContext = {
  readonly index: SiteIndex;
  /** Name of a page that the navigation does not name. */
  readonly titleOf: (path: string) => string | undefined;
  readonly log: FindingLog;
};

const WEB_URL = /^(?:https?:|mailto:|\/\/)/i;

function resolveTarget(
  { title, target }: Extract<NavEntry, { type: 'target' }>,
  { index, titleOf, log }: NavContext,
): NavNode | undefined {
  if (WEB_URL.test(target)) {
    return { type: 'link', title: title ?? target, href: target };
  }
  const path = posix.normalize(target.replace(/^\/+/, ''));
  const found =
    index.bySource.get(path) ??
    index.bySource.get(posix.join(path, 'index.md'));
  if (!found) {
    log.add({
      code: 'nav-missing',
      file: 'mkdocs.yml',
      message: `nav names "${target}", which is not among the documentation files.`,
    });
    return undefined;
  }
  return found.isPage
    ? {
        type: 'page',
        title: title ?? titleOf(found.path) ?? target,
        url: found.url,
      }
    : { type: 'link', title: title ?? target, href: found.url };
}

/**
 * Turns the navigation as written into one with titles and addresses.
 *
 * @remarks
 *
 * An entry without a target is reported and left out, and so is a section in
 * which nothing is left.
 */
export function buildNav(
  entries: readonly NavEntry[],
  context: NavContext,
): readonly NavNode[] {
  return entries.flatMap((entry): readonly NavNode[] => {
    if (entry.type === 'target') {
      const node = resolveTarget(entry, context);
      return node ? [node] : [];
    }
    const children = buildNav(entry.children, context);
    return children.length > 0
      ? [{ type: 'section', title: entry.title, children }]
      : [];
  });
}
