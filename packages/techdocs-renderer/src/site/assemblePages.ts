import { posix } from 'node:path';
import { Article } from '../article/Article';
import { renderGeneratedHomePage } from '../article/homePage';
import { editUrl } from '../config/editUrl';
import { SiteConfig } from '../config/siteConfig';
import { PageSource } from '../files/layoutPages';
import { listNavPages, NavNode } from '../nav/navNode';
import { defaultTitle } from '../nav/titles';
import {
  editUrlOfIncluded,
  IncludedSite,
} from '../plugins/monorepo/includeSites';
import { RevisionDates } from '../plugins/revisionDate/revisionDates';
import { PageView } from '../render/renderPage';
import { SiteNavigation } from '../render/SiteNavigation';
import { FindingLog } from '../report/findings';
import { IndexedPage } from '../search/searchIndex';

/** A page with all that is shown on it. */
export type SitePage = {
  /** Folder it is written to, relative to the site. */
  readonly folder: string;
  readonly view: Omit<PageView, 'html'>;
  /** Looked into only where the page is written. */
  readonly text: Pick<Article, 'html' | 'sections'>;
  /** What its text is from; `undefined` for a page that nobody wrote. */
  readonly article?: Article;
  readonly indexed: IndexedPage;
};

export type SiteParts = {
  readonly config: SiteConfig;
  readonly nav: readonly NavNode[];
  readonly navigation: SiteNavigation;
  readonly articles: readonly Article[];
  readonly stylesheet: string;
  /** Where a file can be edited, by path below the input folder. */
  readonly knownEditUrl?: (path: string) => string | undefined;
  readonly included: readonly IncludedSite[];
  readonly revisionDates: RevisionDates;
  /** HTML of the tags of each page, by its path. */
  readonly tagsOf: ReadonlyMap<string, string>;
  /** HTML, already made harmless. */
  readonly copyright?: string;
  readonly log: FindingLog;
};

type SharedView = Pick<
  PageView,
  'siteName' | 'navigation' | 'stylesheet' | 'copyright'
>;

// As Material: the home page is called as the site, others are told apart.
function documentTitle(
  title: string,
  siteName: string,
  isHome: boolean,
): string {
  return isHome ? siteName : `${title} - ${siteName}`;
}

function isTopLevel(
  nav: readonly NavNode[],
  url: string,
  at?: number,
): boolean {
  return (
    at === undefined ||
    nav.some(node => node.type === 'page' && node.url === url)
  );
}

function findEditUrl(
  page: PageSource,
  { config, included, knownEditUrl }: SiteParts,
): string | undefined {
  const source = posix.relative(config.docsDir, page.repositoryPath);
  return (
    editUrlOfIncluded(page, included) ?? editUrl(config, source, knownEditUrl)
  );
}

function assembleHomePage(
  { config, nav }: SiteParts,
  shared: SharedView,
): SitePage {
  const text = { html: renderGeneratedHomePage(nav), sections: [] };
  return {
    folder: '',
    text,
    view: {
      ...shared,
      url: '',
      title: config.siteName,
      fallbackHeading: config.siteName,
      description: config.siteDescription,
      toc: [],
      hide: [],
    },
    indexed: { url: '', title: config.siteName, text },
  };
}

/** Puts a frame around the text of every page. */
export function* assemblePages(site: SiteParts): Generator<SitePage> {
  const { config, nav, articles, stylesheet, log } = site;
  const shared: SharedView = {
    siteName: config.siteName,
    navigation: site.navigation,
    stylesheet,
    copyright: site.copyright,
  };
  const order = listNavPages(nav);
  const position = new Map(order.map((page, i) => [page.url, i]));

  for (const article of articles) {
    const { page, frontMatter } = article;
    const at = position.get(page.url);
    const navTitle = at === undefined ? undefined : order[at].title;
    const title = navTitle ?? defaultTitle(article);
    const isHome = page.folder === '' && isTopLevel(nav, page.url, at);
    yield {
      folder: page.folder,
      article,
      text: article,
      view: {
        ...shared,
        url: page.url,
        title: documentTitle(
          frontMatter.title ?? title,
          config.siteName,
          isHome && !frontMatter.title,
        ),
        fallbackHeading: title,
        description: frontMatter.description ?? config.siteDescription,
        toc: article.toc,
        previous: at === undefined ? undefined : order[at - 1],
        next: at === undefined ? undefined : order[at + 1],
        editUrl: findEditUrl(page, site),
        tags: site.tagsOf.get(page.path),
        lastChanged: site.revisionDates(page),
        hide: frontMatter.hide,
      },
      indexed: {
        url: page.url,
        title,
        text: article,
        contentName: article.contentName,
      },
    };
  }
  if (!articles.some(article => article.page.folder === '')) {
    log.add({
      code: 'index-generated',
      message:
        'There is no home page, so one that lists the pages was made. Add an index.md to write your own.',
    });
    yield assembleHomePage(site, shared);
  }
}
