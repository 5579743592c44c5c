import { comparePaths } from '../../files/sourceFile';
import { escapeHtml } from '../../render/escapeHtml';
import { relativeUrl } from '../../transform/siteIndex';
import { Listing, TaggedPage, tagId } from './collectTags';

/** HTML of a list of tags, each with a heading of the given level. */
export function renderListing({ url, tags }: Listing, level: number): string {
  return tags
    .map(({ name, id, pages }) => {
      const anchor = escapeHtml(id);
      const items = pages.map(
        page =>
          `<li><a href="${escapeHtml(relativeUrl(url, page.url))}">${escapeHtml(
            page.title,
          )}</a></li>`,
      );
      return `<h${level} id="${anchor}"><span class="md-tag">${escapeHtml(
        name,
      )}</span><a class="headerlink" href="#${anchor}" title="Permanent link">&para;</a></h${level}>\n<ul>\n${items.join(
        '\n',
      )}\n</ul>\n`;
    })
    .join('');
}

/** How much of their way two addresses have in common. */
function closeness(a: string, b: string): number {
  const [first, second] = [a.split('/'), b.split('/')];
  let shared = 0;
  while (shared < first.length && first[shared] === second[shared]) {
    shared++;
  }
  return shared;
}

/** Where a tag is listed. */
export type TagPlace = {
  readonly url: string;
  readonly pages: ReadonlySet<TaggedPage>;
};

/** Finds where each tag is listed. */
export function groupByTag(
  listings: readonly Listing[],
): ReadonlyMap<string, readonly TagPlace[]> {
  const places = new Map<string, TagPlace[]>();
  for (const { url, tags } of listings) {
    for (const { name, pages } of tags) {
      const known = places.get(name) ?? [];
      known.push({ url, pages: new Set(pages) });
      places.set(name, known);
    }
  }
  return places;
}

/** HTML of the tags of a page, each leading to the closest list of it. */
export function renderTags(
  page: TaggedPage,
  listings: ReadonlyMap<string, readonly TagPlace[]>,
): string {
  const chips = [...page.tags].sort(comparePaths).map(tag => {
    const name = escapeHtml(tag);
    const [closest] = (listings.get(tag) ?? [])
      .filter(listing => listing.pages.has(page))
      .sort((a, b) => closeness(b.url, page.url) - closeness(a.url, page.url));
    if (!closest) {
      return `<span class="md-tag">${name}</span>`;
    }
    const href = `${relativeUrl(page.url, closest.url)}#${tagId(tag)}`;
    return `<a href="${escapeHtml(href)}" class="md-tag">${name}</a>`;
  });
  return chips.join(' ');
}
