import { TocEntry } from '../transform/headings';
import { escapeHtml } from './escapeHtml';

function renderEntry({ id, title, children }: TocEntry): string {
  const label = escapeHtml(title);
  const nested =
    children.length > 0
      ? `<nav class="md-nav" aria-label="${label}"><ul class="md-nav__list">${children
          .map(renderEntry)
          .join('')}</ul></nav>`
      : '';
  return `<li class="md-nav__item"><a href="#${escapeHtml(
    id,
  )}" class="md-nav__link"><span class="md-ellipsis">${label}</span></a>${nested}</li>`;
}

/**
 * What the table of contents shows: below a page's one title, not the title.
 */
function visibleToc(toc: readonly TocEntry[]): readonly TocEntry[] {
  return toc[0]?.level === 1 ? toc[0].children : toc;
}

/** HTML of the table of contents; empty when there is nothing in it. */
export function renderToc(toc: readonly TocEntry[]): string {
  const entries = visibleToc(toc);
  if (entries.length === 0) {
    return '';
  }
  return `<nav class="md-nav md-nav--secondary" aria-label="On this page"><label class="md-nav__title" for="__toc"><span class="md-nav__icon md-icon"></span>On this page</label><ul class="md-nav__list" data-md-component="toc">${entries
    .map(renderEntry)
    .join('')}</ul></nav>`;
}
