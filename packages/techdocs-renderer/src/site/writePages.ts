import { Article } from '../article/Article';
import { NavNode } from '../nav/navNode';
import { Pace } from '../output/Pace';
import { SiteWriter } from '../output/SiteWriter';
import { renderPage } from '../render/renderPage';
import { hashOf } from '../reuse/hash';
import { SitePage } from './assemblePages';

const fileOf = ({ folder }: SitePage) => `${folder}index.html`;

/** Names all that a page is made of, where that is known before its diagrams are drawn. */
function nameContent(page: SitePage, navHash: string): string | undefined {
  const { html, navigation, ...rest } = page.view;
  return page.article?.diagrams.length
    ? undefined
    : hashOf(navHash, JSON.stringify(rest), page.article?.contentName ?? html);
}

/**
 * Renders and writes the pages that are not there yet as they should be.
 *
 * @param draw - Puts the diagrams into the text of pages
 */
export async function writePages(
  pages: readonly SitePage[],
  nav: readonly NavNode[],
  draw: (articles: readonly Article[]) => Promise<readonly Article[]>,
  writer: SiteWriter,
  pace: Pace,
): Promise<void> {
  const navHash = writer.compares ? hashOf(JSON.stringify(nav)) : '';
  const names = new Map<SitePage, string | undefined>();
  for (const page of pages) {
    await pace.pause();
    const name = writer.compares ? nameContent(page, navHash) : undefined;
    if (name === undefined || !writer.keep(fileOf(page), name)) {
      names.set(page, name);
    }
  }
  const drawn = await draw(
    [...names.keys()].flatMap(({ article }) => article ?? []),
  );
  const texts = new Map(drawn.map(({ page, html }) => [page.path, html]));
  let done = 0;
  for (const [page, name] of names) {
    await pace.pause();
    pace.report({ step: 'writing', done: done++, total: names.size });
    const html = texts.get(page.article?.page.path ?? '') ?? page.view.html;
    await writer.write(fileOf(page), renderPage({ ...page.view, html }), name);
  }
}
