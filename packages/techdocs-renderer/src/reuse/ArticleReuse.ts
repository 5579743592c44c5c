import { Article } from '../article/Article';
import { PageSource } from '../files/layoutPages';
import { ReadableFiles } from '../files/RepositoryFiles';
import { NewFinding } from '../report/findings';
import { hashOf } from './hash';
import { areReadsSame, Reads } from './RecordedFiles';
import { KeptArticle, KeptBuild } from './SiteCache';

/** A page that need not be rendered again. */
export type ReusedArticle = {
  readonly article: Article;
  readonly findings: readonly NewFinding[];
};

/** Finds pages that would be rendered as they were. */
export class ArticleReuse {
  readonly #kept: KeptBuild['articles'];
  readonly #files: ReadableFiles;
  readonly #articles = new Map<string, KeptArticle>();

  /** @param kept - What was left by a build whose pages depended on the same things */
  constructor(kept: KeptBuild['articles'] | undefined, files: ReadableFiles) {
    this.#kept = kept ?? new Map();
    this.#files = files;
  }

  /** The pages of this build, for the next one. */
  get articles(): KeptBuild['articles'] {
    return this.#articles;
  }

  /** @param source - The page's text, with whatever else belongs to it alone */
  async find(
    page: PageSource,
    source: string,
  ): Promise<ReusedArticle | undefined> {
    const kept = this.#kept.get(page.path);
    if (
      !kept ||
      kept.source !== hashOf(source) ||
      !(await areReadsSame(kept.reads, this.#files))
    ) {
      return undefined;
    }
    this.#articles.set(page.path, kept);
    return {
      article: { ...kept.article, page },
      findings: kept.findings,
    };
  }

  /**
   * Remembers a page for the next build.
   *
   * @returns The same with a name for its content
   */
  add(
    written: Article,
    source: string,
    reads: Reads,
    findings: readonly NewFinding[],
  ): Article {
    const named = {
      ...written,
      contentName: hashOf(written.html, JSON.stringify(written.sections)),
    };
    const { page, ...article } = named;
    this.#articles.set(page.path, {
      source: hashOf(source),
      reads,
      article,
      findings,
    });
    return named;
  }
}
