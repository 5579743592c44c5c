import { PageSource } from '../files/layoutPages';
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

async function render(
  page: PageSource,
  source: string,
  context: ArticleContext,
  { prepare, repository, reuse, ownOf }: ArticleSources,
): Promise<Article | undefined> {
  // A later build that uses this one's pages may ask for more.
  const log = new FindingLog(context.log.limit, { takesAdvice: true });
  const files = new RecordedFiles(repository);
  const prepared = await prepare(page, source, { repository: files, log });
  const article = tryArticle(page, prepared, { ...context, log });
  context.log.addAll(log);
  return article && reuse && log.dropped === 0
    ? reuse.add(article, source, ownOf(page), files.reads, log.findings)
    : article;
}

/** Reads and renders one page, unless an earlier build did. */
async function createOne(
  page: PageSource,
  context: ArticleContext,
  sources: ArticleSources,
  maxBytes: number,
): Promise<Article | undefined> {
  const { reuse, ownOf } = sources;
  let source: string | undefined;
  const read = async () =>
    (source ??= await readTextFile(page.absolutePath, maxBytes));
  const reused = await reuse?.find(page, ownOf(page), read);
  if (reused) {
    reused.findings.forEach(finding => context.log.add(finding));
    return reused.article;
  }
  const text = await read();
  if (text !== undefined) {
    return render(page, text, context, sources);
  }
  context.log.add({
    code: 'page-skipped',
    file: page.path,
    message: `Left out: unreadable or larger than ${Math.floor(
      maxBytes / 1024,
    )} KiB.`,
  });
  return undefined;
}

/** Reads and renders every page; one that cannot be read is reported and left out. */
export async function createArticles(
  pages: readonly PageSource[],
  context: ArticleContext,
  sources: ArticleSources,
  limits: BuildLimits,
  pace: Pace,
): Promise<readonly Article[]> {
  const articles: Article[] = [];
  let done = 0;
  for (const page of pages) {
    await pace.pause();
    pace.report({ step: 'rendering', done: done++, total: pages.length });
    const article = await createOne(
      page,
      context,
      sources,
      limits.maxPageBytes,
    );
    articles.push(...(article ? [article] : []));
  }
  return articles;
}
