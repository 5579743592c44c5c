import { escapeHtml } from '../render/escapeHtml';
import { PageSection } from './sections';

/** One page as the search index sees it. */
export type IndexedPage = {
  readonly url: string;
  readonly title: string;
  readonly sections: readonly PageSection[];
  /** Names the sections, where that is known without looking at them. */
  readonly contentName?: string;
};

/** What the index says about pages, as JSON, by all that it is made of. */
export type IndexParts = ReadonlyMap<string, string>;

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

const HEAD = JSON.stringify({
  indexing: 'full',
  lang: ['en'],
  min_search_length: 3,
  prebuild_index: false,
  separator: '[\\s\\-]+',
});

/** JSON of the documents of a page, without the brackets of their list. */
function writePart(page: IndexedPage): string {
  return JSON.stringify(documentsOf(page)).slice(1, -1);
}

/**
 * Makes the content of `search/search_index.json` in the shape of MkDocs, which
 * the search collator of TechDocs reads.
 *
 * @param known - Parts of an earlier index
 */
export function createSearchIndex(
  pages: readonly IndexedPage[],
  known: IndexParts = new Map(),
): { readonly json: string; readonly parts: IndexParts } {
  const parts = new Map<string, string>();
  const documents = pages.map(page => {
    const { contentName, title, url } = page;
    if (contentName === undefined) {
      return writePart(page);
    }
    const name = JSON.stringify([url, title, contentName]);
    const part = known.get(name) ?? writePart(page);
    parts.set(name, part);
    return part;
  });
  return {
    json: `{"config":${HEAD},"docs":[${documents.join(',')}]}`,
    parts,
  };
}
