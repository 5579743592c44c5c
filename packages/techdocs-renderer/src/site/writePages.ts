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
  const { navigation, ...rest } = page.view;
  return page.article?.diagrams.length
    ? undefined
    : hashOf(
        navHash,
        JSON.stringify(rest),
        page.article?.contentName ?? page.text.html,
      );
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
  const isDrawn = ({ article }: SitePage) => !!article?.diagrams.length;
  let done = 0;
  const write = async (page: SitePage, html: string) => {
    await pace.pause();
    pace.report({ step: 'writing', done: done++, total: names.size });
    const content = renderPage({ ...page.view, html });
    await writer.write(fileOf(page), content, names.get(page));
  };

  const changed = [...names.keys()];
  const drawing = draw(
    changed.filter(isDrawn).flatMap(({ article }) => article ?? []),
  );
  try {
    // The engines have threads of their own; there is work to do meanwhile.
    for (const page of changed.filter(one => !isDrawn(one))) {
      await write(page, page.text.html);
    }
  } finally {
    // Also where this failed: nothing is written once the build is over.
    await drawing.catch(() => {});
  }
  const texts = new Map(
    (await drawing).map(({ page, html }) => [page.path, html]),
  );
  for (const page of changed.filter(isDrawn)) {
    await write(page, texts.get(page.article!.page.path)!);
  }
}
