import { comparePaths } from '../../files/sourceFile';
import { slugify } from '../../transform/slugify';
import { ListingOptions } from './tagOptions';

/** A page with its tags, as lists name it. */
export type TaggedPage = {
  readonly url: string;
  readonly title: string;
  readonly tags: readonly string[];
};

/** One tag of a list. */
export type ListedTag = {
  readonly name: string;
  readonly id: string;
  readonly pages: readonly TaggedPage[];
};

/** A list of tags on a page. */
export type Listing = {
  readonly url: string;
  readonly tags: readonly ListedTag[];
};

/** Anchor of a tag where it is listed. */
export function tagId(tag: string): string {
  const slug = slugify(tag, {
    charset: 'unicode',
    letterCase: 'lower',
    collapses: false,
    separator: '-',
  });
  return `tag:${slug}`;
}

/**
 * Finds what a list of tags shows.
 *
 * @param url - Address of the page that holds the list
 */
export function collectTags(
  pages: readonly TaggedPage[],
  options: ListingOptions,
  url: string,
): readonly ListedTag[] {
  const byTag = new Map<string, TaggedPage[]>();
  for (const page of pages) {
    const isShown =
      !page.tags.some(tag => options.exclude.includes(tag)) &&
      (!options.isScoped || page.url.startsWith(url));
    for (const tag of isShown ? page.tags : []) {
      if (options.include.length === 0 || options.include.includes(tag)) {
        const tagged = byTag.get(tag);
        if (tagged) {
          tagged.push(page);
        } else {
          byTag.set(tag, [page]);
        }
      }
    }
  }
  return [...byTag]
    .sort(([a], [b]) => comparePaths(a, b))
    .map(([name, tagged]) => ({
      name,
      id: tagId(name),
      pages: tagged.sort((a, b) => comparePaths(a.title, b.title)),
    }));
}
