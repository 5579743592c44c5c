import { deserialize, serialize } from 'node:v8';
import { Article } from '../article/Article';
import { PageSource } from '../files/layoutPages';
import { ReadableFiles } from '../files/RepositoryFiles';
import { NewFinding } from '../report/findings';
import { createTimesCheck } from './FileTimes';
import { hashOf } from './hash';
import { areReadsSame, Reads } from './RecordedFiles';
import { ArticleText, KeptArticle, KeptBuild } from './SiteCache';

/** A page that need not be rendered again. */
export type ReusedArticle = {
  readonly article: Article;
  readonly findings: readonly NewFinding[];
};

/** An article whose text is read when somebody looks at it. */
function openArticle(page: PageSource, kept: KeptArticle): Article {
  let text: ArticleText | undefined;
  const read = () => (text ??= deserialize(kept.text) as ArticleText);
  return {
    ...kept.article,
    page,
    get html() {
      return read().html;
    },
    get sections() {
      return read().sections;
    },
  };
}

/** Finds pages that would be rendered as they were. */
export class ArticleReuse {
  readonly #kept: KeptBuild['articles'];
  readonly #files: ReadableFiles;
  readonly #isSameFile: ReturnType<typeof createTimesCheck>;
  readonly #articles = new Map<string, KeptArticle>();

  /**
   * @param kept - What was left by a build whose pages depended on the same things
   * @param readAt - When that build read them, if the times of files tell of changes
   */
  constructor(
    kept: KeptBuild['articles'] | undefined,
    files: ReadableFiles,
    readAt: number | undefined,
  ) {
    this.#kept = kept ?? new Map();
    this.#files = files;
    this.#isSameFile = createTimesCheck(readAt);
  }

  /** The pages of this build, for the next one. */
  get articles(): KeptBuild['articles'] {
    return this.#articles;
  }

  /**
   * @param own - What the page shows that is not in its text
   * @param read - Reads the text, if that has to be looked at
   */
  async find(
    page: PageSource,
    own: string,
    read: () => Promise<string | undefined>,
  ): Promise<ReusedArticle | undefined> {
    const kept = this.#kept.get(page.path);
    if (!kept || kept.own !== own) {
      return undefined;
    }
    const isSame =
      this.#isSameFile(kept.file, page) ||
      hashOf((await read()) ?? '') === kept.source;
    if (!isSame || !(await areReadsSame(kept.reads, this.#files))) {
      return undefined;
    }
    const { size, mtimeMs } = page;
    this.#articles.set(page.path, { ...kept, file: { size, mtimeMs } });
    return {
      article: openArticle(page, kept),
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
    own: string,
    reads: Reads,
    findings: readonly NewFinding[],
  ): Article {
    const { page, html, sections, ...rest } = written;
    const article = {
      ...rest,
      contentName: hashOf(html, JSON.stringify(sections)),
    };
    this.#articles.set(page.path, {
      file: { size: page.size, mtimeMs: page.mtimeMs },
      source: hashOf(source),
      own,
      reads,
      article,
      text: serialize({ html, sections } satisfies ArticleText),
      findings,
    });
    return { ...article, page, html, sections };
  }
}
