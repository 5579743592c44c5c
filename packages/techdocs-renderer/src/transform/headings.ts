import type { Token } from 'markdown-it';
import { MarkdownOptions } from '../config/siteConfig';
import { inlineText } from './inlineText';
import { slugify, UsedSlugs } from './slugify';

/** One heading in the table of contents. */
export type TocEntry = {
  readonly level: number;
  readonly id: string;
  readonly title: string;
  readonly children: readonly TocEntry[];
};

type MutableTocEntry = TocEntry & { readonly children: MutableTocEntry[] };

/** The anchors that authors gave themselves. */
export function collectIds(tokens: readonly Token[]): UsedSlugs {
  const ids = new Set<string>();
  for (const token of tokens) {
    for (const part of [token, ...(token.children ?? [])]) {
      const id = part.attrGet('id');
      if (id !== null) {
        ids.add(String(id));
      }
    }
  }
  return new UsedSlugs(ids);
}

/** Nests headings by level; a skipped level does not matter. */
function nestToc(flat: readonly TocEntry[]): readonly TocEntry[] {
  const roots: MutableTocEntry[] = [];
  const open: MutableTocEntry[] = [];
  for (const { level, id, title } of flat) {
    const entry: MutableTocEntry = { level, id, title, children: [] };
    while (open.length > 0 && open[open.length - 1].level >= level) {
      open.pop();
    }
    (open[open.length - 1]?.children ?? roots).push(entry);
    open.push(entry);
  }
  return roots;
}

/** Makes a link of the text of a heading (`anchorlink` of toc). */
function linkHeading(inline: Token, id: string, className: string): void {
  const children = inline.children ?? [];
  if (children.some(({ type }) => type === 'link_open')) {
    return;
  }
  const Token = inline.constructor as new (
    type: string,
    tag: string,
    nesting: Token['nesting'],
  ) => Token;
  const open = new Token('link_open', 'a', 1);
  open.attrs = [
    ['class', className],
    ['href', `#${id}`],
  ];
  inline.children = [open, ...children, new Token('link_close', 'a', -1)];
}

/**
 * Gives every heading its anchor.
 *
 * @param tokens - Tokens of a page; headings get an `id`
 * @returns The table of contents
 */
export function anchorHeadings(
  tokens: readonly Token[],
  options: MarkdownOptions,
): readonly TocEntry[] {
  const used = collectIds(tokens);
  const flat: TocEntry[] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      const text = inlineText(tokens[index + 1].children ?? []);
      const own = token.attrGet('id');
      const id =
        own === null ? used.add(slugify(text, options.slugStyle)) : String(own);
      token.attrSet('id', id);
      if (options.headingLinks) {
        linkHeading(tokens[index + 1], id, options.headingLinks);
      }
      const level = Number(token.tag.slice(1));
      if (level <= options.tocDepth) {
        const label = token.attrGet('data-toc-label');
        flat.push({ level, id, title: String(label ?? text), children: [] });
      }
    }
  });
  return nestToc(flat);
}
