import { PageSource } from '../files/layoutPages';
import { readAhead } from '../files/readAhead';
import { readTextFile } from '../files/readTextFile';
import { BuildLimits } from '../options';
import { ReadableFiles } from '../files/RepositoryFiles';
import { Pace } from '../output/Pace';
import { FindingLog } from '../report/findings';
import { ArticleReuse } from '../reuse/ArticleReuse';
import { RecordedFiles } from '../reuse/RecordedFiles';
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

/** Reads and renders one page, and has a later build reuse it. */
async function createReusable(
  page: PageSource,
  source: string,
  context: ArticleContext,
  { prepare, repository, reuse, ownOf }: ArticleSources,
): Promise<Article | undefined> {
  const own = reuse ? source + ownOf(page) : '';
  const reused = await reuse?.find(page, own);
  if (reused) {
    reused.findings.forEach(finding => context.log.add(finding));
    return reused.article;
  }
  const log = new FindingLog(context.log.limit);
  const files = new RecordedFiles(repository);
  const prepared = await prepare(page, source, { repository: files, log });
  const article = tryArticle(page, prepared, { ...context, log });
  context.log.addAll(log);
  return article && reuse && log.dropped === 0
    ? reuse.add(article, own, files.reads, log.findings)
    : article;
}

/** What pages are made from. */
export type ArticleSources = {
  /** Rewrites the text of a page before it is parsed. */
  readonly prepare: SourceStage;
  readonly repository: ReadableFiles;
  /** Pages of an earlier build. */
  readonly reuse?: ArticleReuse;
  /** What a page shows that is not in its text. */
  readonly ownOf: (page: PageSource) => string;
};

/** Reads and renders every page; one that cannot be read is reported and left out. */
export async function createArticles(
  pages: readonly PageSource[],
  context: ArticleContext,
  sources: ArticleSources,
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
      const article = await createReusable(page, source, context, sources);
      articles.push(...(article ? [article] : []));
    }
  }
  return articles;
}
