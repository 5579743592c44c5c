import { SiteConfig } from '../config/siteConfig';
import { PageSource } from '../files/layoutPages';
import { isIgnored } from '../globs/ignoreRules';
import { NewFinding } from '../report/findings';
import { listNavPages, NavNode } from './navNode';

/**
 * Reports pages that nobody finds by way of the navigation.
 *
 * @param expected - Further paths of pages that are not missed there
 * @param isLinked - Whether a link of another page leads to the page with that path
 */
export function checkOmitted(
  pages: readonly PageSource[],
  nav: readonly NavNode[],
  { files, validation }: Pick<SiteConfig, 'files' | 'validation'>,
  expected: ReadonlySet<string>,
  isLinked: (path: string) => boolean,
): readonly NewFinding[] {
  const { omittedFiles } = validation.nav;
  if (omittedFiles === 'ignore') {
    return [];
  }
  const found = new Set(listNavPages(nav).map(page => page.url));
  return pages
    .filter(
      ({ path, url }) =>
        !found.has(url) &&
        !expected.has(path) &&
        !isIgnored(files.notInNav, path),
    )
    .map(({ path }) => ({
      code: isLinked(path) ? 'nav-omitted' : 'page-orphan',
      level: omittedFiles,
      file: path,
      message: isLinked(path)
        ? 'The page is not in the navigation.'
        : 'The page is not in the navigation and no other page links to it, so only a search finds it.',
    }));
}
