import { escapeHtml } from '../render/escapeHtml';
import { PageSection } from './sections';

/** One page as the search index sees it. */
export type IndexedPage = {
  readonly url: string;
  readonly title: string;
  readonly sections: readonly PageSection[];
};

type SearchDocument = {
  readonly location: string;
  readonly title: string;
  readonly text: string;
};

function documentsOf(page: IndexedPage): SearchDocument[] {
  const whole = page.sections
    .flatMap(section => [section.title, section.text])
    .filter(Boolean)
    .join(' ');
  const sections = page.sections.flatMap(({ id, title, text }) =>
    id
      ? [
          {
            location: `${page.url}#${id}`,
            title: escapeHtml(title ?? ''),
            text,
          },
        ]
      : [],
  );
  return [{ location: page.url, title: page.title, text: whole }, ...sections];
}

/**
 * Content of `search/search_index.json` in the shape of MkDocs, which the
 * search collator of TechDocs reads.
 */
export function createSearchIndex(pages: readonly IndexedPage[]): string {
  return JSON.stringify({
    config: {
      indexing: 'full',
      lang: ['en'],
      min_search_length: 3,
      prebuild_index: false,
      separator: '[\\s\\-]+',
    },
    docs: pages.flatMap(documentsOf),
  });
}
