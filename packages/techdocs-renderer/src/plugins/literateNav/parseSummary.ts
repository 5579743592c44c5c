import type { MarkdownIt, Token } from 'markdown-it';
import { inlineText } from '../../transform/inlineText';

/** One item of a list that stands for navigation. */
export type SummaryItem = {
  readonly title: string;
  /** Address of its link. */
  readonly link?: string;
  readonly children?: readonly SummaryItem[];
};

const MARKER = /^\s*<!--\s*nav\s*-->\s*$/;

function decode(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

/** Index of the token that closes the one at `open`. */
function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    depth += tokens[i].nesting;
    if (depth === 0) {
      return i;
    }
  }
  return tokens.length - 1;
}

function isList({ type }: Token): boolean {
  return type === 'bullet_list_open' || type === 'ordered_list_open';
}

function readItem(tokens: readonly Token[]): SummaryItem {
  const inline = tokens.find(token => token.type === 'inline');
  const nested = tokens.findIndex(isList);
  if (
    !inline &&
    nested >= 0 &&
    tokens[nested + 2]?.type === 'list_item_close'
  ) {
    // `* *`: a pattern to the author, an empty list to Markdown.
    return { title: tokens[nested].markup };
  }
  const link = inline?.children?.find(token => token.type === 'link_open');
  return {
    // A pattern such as `*.md` is emphasis to Markdown in some places.
    title: link
      ? inlineText(inline?.children ?? [])
      : (inline?.content ?? '').trim(),
    link: link && decode(String(link.attrGet('href') ?? '')),
    children:
      nested < 0
        ? undefined
        : readList(tokens.slice(nested, closingOf(tokens, nested) + 1)),
  };
}

/** Reads the items of a list, given from where it opens to where it closes. */
function readList(tokens: readonly Token[]): readonly SummaryItem[] {
  const items: SummaryItem[] = [];
  for (let i = 1; i < tokens.length - 1; i++) {
    if (tokens[i].type === 'list_item_open') {
      const end = closingOf(tokens, i);
      items.push(readItem(tokens.slice(i + 1, end)));
      i = end;
    }
  }
  return items;
}

/**
 * Reads navigation that is written as a list: the first one below
 * `<!--nav-->`, else the last one of the page.
 *
 * @returns `undefined` when there is no list
 */
export function parseSummary(
  md: MarkdownIt,
  markdown: string,
): readonly SummaryItem[] | undefined {
  const tokens = md.parse(markdown, {});
  const marker = tokens.findLastIndex(
    token => token.type === 'html_block' && MARKER.test(token.content),
  );
  const lists = tokens.flatMap((token, i) =>
    token.level === 0 && isList(token) ? [i] : [],
  );
  const open =
    marker < 0 ? lists[lists.length - 1] : lists.find(i => i > marker);
  return open === undefined
    ? undefined
    : readList(tokens.slice(open, closingOf(tokens, open) + 1));
}
