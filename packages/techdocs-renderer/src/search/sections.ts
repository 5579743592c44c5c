/** The text below one heading, or before the first one. */
export type PageSection = {
  /** Anchor of the heading; `undefined` before the first one. */
  readonly id?: string;
  readonly title?: string;
  readonly text: string;
};

type Draft = { readonly id?: string; title?: string; parts: string[] };

const PIECE = /<(\/?)([a-z][a-z0-9-]*)([^<>]*)>|[^<]+/gi;
const HEADING = /^h[1-6]$/;
const ID = /\sid="([^"]*)"/;

/** Elements that stand in the middle of a word, e.g. H<sub>2</sub>O. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const FOOTNOTE_NUMBER = /\sclass="footnote-ref"/;

/** Ours, not the author's: permanent links, ways back from footnotes, line numbers. */
const LEFT_OUT: readonly (readonly [string, RegExp])[] = [
  ['a', /\sclass="(?:headerlink|footnote-backref)"/],
  ['td', /\sclass="linenos"/],
];

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#x27);/g, entity => ENTITIES[entity]);
}

function finish(parts: readonly string[]): string {
  return parts.join('').split(/\s+/).filter(Boolean).join(' ');
}

/**
 * Splits a page into sections by its headings, for the search index.
 *
 * @param html - Sanitised, so that what is not a tag has no `<` in it
 */
export function collectSections(html: string): readonly PageSection[] {
  const drafts: Draft[] = [{ parts: [] }];
  /** Where the text of the heading begins that is being read. */
  let heading: string | undefined;
  /** The element that is being left out. */
  let skipped: string | undefined;

  for (const [piece, slash, name, attributes] of html.matchAll(PIECE)) {
    const tag = name?.toLowerCase();
    const draft = drafts[drafts.length - 1];
    if (skipped) {
      skipped = slash && tag === skipped ? undefined : skipped;
    } else if (!tag) {
      draft.parts.push(decode(piece));
    } else if (HEADING.test(tag) && !slash) {
      heading = tag;
      drafts.push({ id: ID.exec(attributes)?.[1], parts: [] });
    } else if (slash && tag === heading) {
      heading = undefined;
      draft.title = finish(draft.parts);
      draft.parts = [];
    } else if (
      !slash &&
      LEFT_OUT.some(([left, own]) => left === tag && own.test(attributes))
    ) {
      skipped = tag;
    } else if (!INLINE.has(tag) || FOOTNOTE_NUMBER.test(attributes)) {
      draft.parts.push(' ');
    }
  }
  return drafts.map(({ id, title, parts }) => ({
    id: id && decode(id),
    title,
    text: finish(parts),
  }));
}
