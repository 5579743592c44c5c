import { Article } from '../../article/Article';
import { PluginSettings } from '../../config/pluginSettings';
import { PageSection } from '../../search/sections';
import { TocEntry } from '../../transform/headings';
import { collectTags, Listing, TaggedPage } from './collectTags';
import { findListings } from './listingMarker';
import { groupByTag, renderListing, renderTags } from './renderTags';
import { readTagOptions } from './tagOptions';

const HEADING = /<h([1-6])\s[^<>]{0,1000}?\bid="([^"]*)"/g;

// Each can hold every page of the site.
const MAX_LISTINGS = 100;

/** The headings above a place in a page, the closest one first. */
function headingsAbove(
  html: string,
): readonly { readonly level: number; readonly id: string }[] {
  return [...html.matchAll(HEADING)]
    .map(match => ({ level: Number(match[1]), id: match[2] }))
    .reverse();
}

function flatten(toc: readonly TocEntry[]): readonly TocEntry[] {
  return toc.flatMap(entry => [entry, ...flatten(entry.children)]);
}

/** Puts tags below the heading that stands above their list. */
function addToToc(
  toc: readonly TocEntry[],
  above: TocEntry | undefined,
  added: readonly TocEntry[],
): readonly TocEntry[] {
  if (!above) {
    return [...added, ...toc];
  }
  return toc.map(entry =>
    entry === above
      ? { ...entry, children: [...added, ...entry.children] }
      : { ...entry, children: addToTocBelow(entry.children, above, added) },
  );
}

function addToTocBelow(
  children: readonly TocEntry[],
  above: TocEntry,
  added: readonly TocEntry[],
): readonly TocEntry[] {
  return children.length > 0 ? addToToc(children, above, added) : children;
}

function fillArticle(
  article: Article,
  pages: readonly TaggedPage[],
  maxListings: number,
): { readonly article: Article; readonly listings: readonly Listing[] } {
  const places = findListings(article.html).slice(0, maxListings);
  if (places.length === 0) {
    return { article, listings: [] };
  }
  const listings: Listing[] = [];
  const sections: PageSection[] = [...article.sections];
  const ids = new Set(article.ids);
  let { html, toc } = article;
  // From the end, so that the places before stay where they are.
  for (const { start, end, options } of places.reverse()) {
    const { url } = article.page;
    const tags = collectTags(pages, options, url);
    const above = headingsAbove(html.slice(0, start));
    const own = Math.min((above[0]?.level ?? 1) + 1, 6);
    html =
      html.slice(0, start) +
      renderListing({ url, tags }, own) +
      html.slice(end);
    if (options.isInToc) {
      const entries = tags.map(({ id, name }) => ({
        level: own,
        id,
        title: name,
        children: [],
      }));
      const known = new Map(flatten(toc).map(entry => [entry.id, entry]));
      const shownAbove = above.find(({ id }) => known.has(id));
      toc = addToToc(toc, shownAbove && known.get(shownAbove.id), entries);
    }
    tags.forEach(({ id, name, pages: tagged }) => {
      ids.add(id);
      const text = tagged.map(page => page.title).join(' ');
      sections.push({ id, title: name, text });
    });
    listings.unshift({ url, tags });
  }
  return {
    article: { ...article, html, toc, ids, sections, contentName: undefined },
    listings,
  };
}

/**
 * Fills in the lists of tags and makes what each page shows of its own.
 *
 * @param titleOf - Name of a page as the navigation has it
 * @returns The pages with their lists, and HTML of tags by path of the page
 */
export function fillTags(
  articles: readonly Article[],
  settings: PluginSettings | undefined,
  titleOf: (article: Article) => string,
): {
  readonly articles: readonly Article[];
  readonly tagsOf: ReadonlyMap<string, string>;
} {
  if (!settings) {
    return { articles, tagsOf: new Map() };
  }
  const options = readTagOptions(settings);
  const pages = new Map(
    articles.map(article => [
      article,
      {
        url: article.page.url,
        title: titleOf(article),
        tags: article.frontMatter.tags.filter(tag => !options.isHidden(tag)),
      },
    ]),
  );
  const tagged = [...pages.values()].filter(page => page.tags.length > 0);
  let listingsLeft = MAX_LISTINGS;
  const filled = articles.map(article => {
    const result = fillArticle(article, tagged, listingsLeft);
    listingsLeft -= result.listings.length;
    return result;
  });
  const listings = groupByTag(filled.flatMap(result => result.listings));
  const shown = options.showsTags
    ? [...pages].filter(([, page]) => page.tags.length > 0)
    : [];
  return {
    articles: filled.map(result => result.article),
    tagsOf: new Map(
      shown.map(([article, page]) => [
        article.page.path,
        renderTags(page, listings),
      ]),
    ),
  };
}
