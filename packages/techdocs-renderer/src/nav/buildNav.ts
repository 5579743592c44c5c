import { posix } from 'node:path';
import { NavEntry } from '../config/siteConfig';
import { NavValidation, Severity } from '../config/validation';
import { FindingCode, FindingLog } from '../report/findings';
import { SiteIndex } from '../transform/siteIndex';
import { NavNode, NavPage } from './navNode';

/**
 * Which page of a section its name leads to.
 *
 * @remarks
 *
 * `first`: the first one, if the author gives it no name (plugin
 * "section-index"). `index`: the index of a folder (`navigation.indexes`).
 */
export type SectionPages = 'first' | 'index' | 'none';

export type NavContext = {
  readonly index: SiteIndex;
  /** Name of a page that the navigation does not name. */
  readonly titleOf: (path: string) => string | undefined;
  readonly validation: NavValidation;
  readonly sectionPages: SectionPages;
  readonly log: FindingLog;
};

const WEB_URL = /^(?:https?:|mailto:|\/\/)/i;
const INDEX_FILE = /(?:^|\/)(?:index|README)\.[^/]+$/;

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

/** Titles are HTML to MkDocs; here their text is shown. */
function toText(title: string): string {
  return title.replace(/<\/?[a-z][^<>]*>/gi, '').trim() || title;
}

function findTarget(target: string, { index }: NavContext) {
  const path = posix.normalize(target.replace(/^\/+/, ''));
  return (
    index.bySource.get(path) ?? index.bySource.get(posix.join(path, 'index.md'))
  );
}

function resolveTarget(
  entry: Extract<NavEntry, { type: 'target' }>,
  context: NavContext,
): NavNode | undefined {
  const { target } = entry;
  const title = entry.title === undefined ? undefined : toText(entry.title);
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

type Section = Extract<NavEntry, { type: 'section' }>;

/** Position of the entry whose page the name of a section leads to. */
function findSectionPage({ children }: Section, context: NavContext): number {
  const isPage = (entry: NavEntry) =>
    entry.type === 'target' && !!findTarget(entry.target, context)?.isPage;
  const [first] = children;
  if (context.sectionPages === 'first' && first?.type === 'target') {
    return first.title === undefined && isPage(first) ? 0 : -1;
  }
  return context.sectionPages === 'index'
    ? children.findIndex(
        entry =>
          entry.type === 'target' &&
          isPage(entry) &&
          INDEX_FILE.test(findTarget(entry.target, context)?.path ?? ''),
      )
    : -1;
}

function buildSection(
  section: Section,
  context: NavContext,
): readonly NavNode[] {
  const title = toText(section.title);
  const at = findSectionPage(section, context);
  const entry = section.children[at];
  const own =
    entry?.type === 'target' ? resolveTarget(entry, context) : undefined;
  const before = buildNav(section.children.slice(0, Math.max(0, at)), context);
  const children = [
    ...before,
    ...buildNav(section.children.slice(at + 1), context),
  ];
  if (own?.type !== 'page') {
    return children.length > 0 ? [{ type: 'section', title, children }] : [];
  }
  // With the plugin, page and section are one, and so are their names.
  const index: NavPage =
    context.sectionPages === 'first' ? { ...own, title } : own;
  return children.length > 0 || context.sectionPages === 'index'
    ? [
        {
          type: 'section',
          title,
          index,
          ...(before.length > 0 ? { indexAt: before.length } : {}),
          children,
        },
      ]
    : [index];
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
      case 'section':
        return buildSection(entry, context);
      case 'target': {
        const node = resolveTarget(entry, context);
        return node ? [node] : [];
      }
      default:
        return [];
    }
  });
}
