import type { Token } from 'markdown-it';
import { escapeHtml } from '../render/escapeHtml';
import { TocEntry } from './headings';

function renderList(entries: readonly TocEntry[]): string {
  if (entries.length === 0) {
    return '';
  }
  const items = entries.map(
    ({ id, title, children }) =>
      `<li><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a>${renderList(
        children,
      )}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

/**
 * Replaces the first paragraph `[TOC]` by the table of contents.
 *
 * @param tokens - Tokens of a page, changed in place
 * @param title - What stands above it
 */
export function insertToc(
  tokens: Token[],
  toc: readonly TocEntry[],
  title?: string,
): void {
  const marker = tokens.findIndex(
    ({ type, content }) => type === 'inline' && content === '[TOC]',
  );
  const paragraph = tokens[marker - 1];
  if (paragraph?.type === 'paragraph_open') {
    tokens.splice(marker, 2);
    Object.assign(paragraph, { type: 'html_block', tag: '', nesting: 0 });
    const heading = title
      ? `<span class="toctitle">${escapeHtml(title)}</span>`
      : '';
    paragraph.content = `<div class="toc">${heading}${renderList(toc)}</div>\n`;
  }
}
