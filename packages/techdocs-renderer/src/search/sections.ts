import type { Token } from 'markdown-it';
import { inlineText } from '../transform/inlineText';

/** The text below one heading, or before the first one. */
export type PageSection = {
  /** Anchor of the heading; `undefined` before the first one. */
  readonly id?: string;
  readonly title?: string;
  readonly text: string;
};

// One that is never closed takes the rest, or many would each be searched for.
const TAG = /<(script|style)\b[^]*?(?:<\/\1>|$)|<[^<>]*>/gi;

function blockText(token: Token): string {
  switch (token.type) {
    case 'inline':
      return inlineText(token.children ?? []);
    case 'fence':
    case 'code_block':
      return token.content;
    case 'html_block':
      return token.content.startsWith('<!--')
        ? ''
        : token.content.replace(TAG, ' ');
    default:
      return '';
  }
}

/** Splits a page into sections by its headings, for the search index. */
export function collectSections(
  tokens: readonly Token[],
): readonly PageSection[] {
  type Draft = { id?: string; title?: string; parts: string[] };
  const drafts: Draft[] = [{ parts: [] }];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token.type === 'heading_open') {
      drafts.push({
        id: String(token.attrGet('id') ?? ''),
        title: inlineText(tokens[i + 1].children ?? []),
        parts: [],
      });
      i += 2;
    } else {
      const text = blockText(token);
      if (text) {
        drafts[drafts.length - 1].parts.push(text);
      }
    }
  }
  return drafts.map(({ id, title, parts }) => ({
    id,
    title,
    text: parts.join(' ').split(/\s+/).filter(Boolean).join(' '),
  }));
}
