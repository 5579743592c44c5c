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
 * Replaces a paragraph `[TOC]` by the table of contents.
 *
 * @param tokens - Tokens of a page, changed in place
 */
export function insertToc(tokens: Token[], toc: readonly TocEntry[]): void {
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (tokens[i].type === 'inline' && tokens[i].content === '[TOC]') {
      const [paragraph] = tokens.splice(i - 1, 3);
      const html = Object.assign(paragraph, {
        type: 'html_block',
        tag: '',
        nesting: 0,
      });
      html.content = `<div class="toc">${renderList(toc)}</div>\n`;
      tokens.splice(i - 1, 0, html);
    }
  }
}
