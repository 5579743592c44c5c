import { escapeHtml } from '../render/escapeHtml';
import { hashOf } from '../reuse/hash';
import { PageSection } from './sections';

/** One page as the search index sees it. */
export type IndexedPage = {
  readonly url: string;
  readonly title: string;
  /** Looked into only where the index has nothing of the page yet. */
  readonly text: { readonly sections: readonly PageSection[] };
  /** Names the sections, where that is known without looking at them. */
  readonly contentName?: string;
};

/** What the index says about pages, as JSON, by all that it is made of. */
export type IndexParts = ReadonlyMap<string, Buffer>;

type SearchDocument = {
  readonly location: string;
  readonly title: string;
  readonly text: string;
};

function documentsOf(page: IndexedPage): SearchDocument[] {
  const { sections } = page.text;
  const whole = sections
    .flatMap(section => [section.title, section.text])
    .filter(Boolean)
    .join(' ');
  const ofSections = sections.flatMap(({ id, title, text }) =>
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
  return [
    { location: page.url, title: page.title, text: whole },
    ...ofSections,
  ];
}

const HEAD = JSON.stringify({
  indexing: 'full',
  lang: ['en'],
  min_search_length: 3,
  prebuild_index: false,
  separator: '[\\s\\-]+',
});

const COMMA = Buffer.from(',');

export type SearchIndex = {
  readonly json: Buffer;
  /** Names the JSON by what it was made of. */
  readonly name: string;
  readonly parts: IndexParts;
};

/** JSON of the documents of a page, without the brackets of their list. */
function writePart(page: IndexedPage): Buffer {
  return Buffer.from(JSON.stringify(documentsOf(page)).slice(1, -1));
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
): SearchIndex {
  const parts = new Map<string, Buffer>();
  const names: (string | Buffer)[] = [];
  const documents = pages.map(page => {
    const { contentName, title, url } = page;
    if (contentName === undefined) {
      const part = writePart(page);
      names.push(part);
      return part;
    }
    const name = JSON.stringify([url, title, contentName]);
    const part = known.get(name) ?? writePart(page);
    parts.set(name, part);
    names.push(name);
    return part;
  });
  const separated = documents.flatMap((part, i) => (i ? [COMMA, part] : part));
  return {
    json: Buffer.concat([
      Buffer.from(`{"config":${HEAD},"docs":[`),
      ...separated,
      Buffer.from(']}'),
    ]),
    name: hashOf(HEAD, ...names),
    parts,
  };
}
