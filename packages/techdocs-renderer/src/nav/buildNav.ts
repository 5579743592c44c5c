import { posix } from 'node:path';
import { NavEntry } from '../config/siteConfig';
import { NavValidation, Severity } from '../config/validation';
import { FindingCode, FindingLog } from '../report/findings';
import { SiteIndex } from '../transform/siteIndex';
import { NavNode } from './navNode';

export type NavContext = {
  readonly index: SiteIndex;
  /** Name of a page that the navigation does not name. */
  readonly titleOf: (path: string) => string | undefined;
  readonly validation: NavValidation;
  readonly log: FindingLog;
};

const WEB_URL = /^(?:https?:|mailto:|\/\/)/i;

function report(
  { log }: NavContext,
  severity: Severity,
  code: FindingCode,
  message: string,
): void {
  if (severity !== 'ignore') {
    log.add({ code, level: severity, file: 'mkdocs.yml', message });
  }
}

function findTarget(target: string, { index }: NavContext) {
  const path = posix.normalize(target.replace(/^\/+/, ''));
  return (
    index.bySource.get(path) ?? index.bySource.get(posix.join(path, 'index.md'))
  );
}

function resolveTarget(
  { title, target }: Extract<NavEntry, { type: 'target' }>,
  context: NavContext,
): NavNode | undefined {
  if (WEB_URL.test(target)) {
    return { type: 'link', title: title ?? target, href: target };
  }
  const { validation, titleOf } = context;
  const found = findTarget(target, context);
  const { severity, isRelativeToDocs } = validation.absoluteLinks;
  if (!found && target.startsWith('/') && !isRelativeToDocs) {
    const message = `nav names "${target}", which leads out of this documentation.`;
    report(context, severity, 'link-absolute', message);
    return { type: 'link', title: title ?? target, href: target };
  }
  if (!found) {
    const message = `nav names "${target}", which is not among the documentation files.`;
    report(context, validation.notFound, 'nav-missing', message);
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
    switch (entry.type) {
      case 'section': {
        const children = buildNav(entry.children, context);
        return children.length > 0
          ? [{ type: 'section', title: entry.title, children }]
          : [];
      }
      case 'target': {
        const node = resolveTarget(entry, context);
        return node ? [node] : [];
      }
      default:
        return [];
    }
  });
}
