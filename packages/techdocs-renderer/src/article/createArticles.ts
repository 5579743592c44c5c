import { PageSource } from '../files/layoutPages';
import { readAhead } from '../files/readAhead';
import { readTextFile } from '../files/readTextFile';
import { BuildLimits } from '../options';
import { Pace } from '../output/Pace';
import { PreparedPage, SourceStage } from '../source/createSourceStage';
import { Article } from './Article';
import { ArticleContext, createArticle } from './createArticle';

/** One page that cannot be rendered must not take the others with it. */
function tryArticle(
  page: PageSource,
  prepared: PreparedPage,
  context: ArticleContext,
): Article | undefined {
  try {
    return createArticle(page, prepared, context);
  } catch (error) {
    context.log.add({
      code: 'page-skipped',
      file: page.path,
      message: `Left out, because its Markdown could not be read: ${
        (error as Error).message
      }.`,
    });
    return undefined;
  }
}

/**
 * Reads and renders every page; one that cannot be read is reported and left out.
 *
 * @param prepare - Rewrites the text of a page before it is parsed
 */
export async function createArticles(
  pages: readonly PageSource[],
  context: ArticleContext,
  prepare: SourceStage,
  limits: BuildLimits,
  pace: Pace,
): Promise<readonly Article[]> {
  const articles: Article[] = [];
  const read = (page: PageSource) =>
    readTextFile(page.absolutePath, limits.maxPageBytes);
  for await (const [page, source] of readAhead(pages, read)) {
    await pace.pause();
    if (source === undefined) {
      context.log.add({
        code: 'page-skipped',
        file: page.path,
        message: `Left out: unreadable or larger than ${Math.floor(
          limits.maxPageBytes / 1024,
        )} KiB.`,
      });
    } else {
      const prepared = await prepare(page, source);
      const article = tryArticle(page, prepared, context);
      articles.push(...(article ? [article] : []));
    }
  }
  return articles;
}
