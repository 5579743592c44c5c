import { NavNode } from '../nav/navNode';
import { relativeUrl } from '../transform/siteIndex';
import { escapeHtml } from './escapeHtml';

/** What the navigation of one page depends on. */
export type NavView = {
  readonly siteName: string;
  readonly nav: readonly NavNode[];
  /** Address of the page it is shown on. */
  readonly url: string;
  /** HTML of that page's table of contents, shown below it on small screens. */
  readonly toc: string;
};

const CHEVRON = '<span class="md-nav__icon md-icon"></span>';

function isActive(node: NavNode, url: string): boolean {
  return node.type === 'section'
    ? node.index?.url === url ||
        node.children.some(child => isActive(child, url))
    : node.type === 'page' && node.url === url;
}

function ellipsis(title: string): string {
  return `<span class="md-ellipsis">${escapeHtml(title)}</span>`;
}

function link(href: string, title: string, active: boolean): string {
  const classes = active ? 'md-nav__link md-nav__link--active' : 'md-nav__link';
  const current = active ? ' aria-current="page"' : '';
  return `<a href="${escapeHtml(href)}" class="${classes}"${current}>${ellipsis(
    title,
  )}</a>`;
}

function renderPage(node: NavNode & { type: 'page' }, view: NavView): string {
  const href = relativeUrl(view.url, node.url);
  if (node.url !== view.url) {
    return `<li class="md-nav__item">${link(href, node.title, false)}</li>`;
  }
  const toggle = view.toc
    ? `<input class="md-nav__toggle md-toggle" type="checkbox" id="__toc" checked><label class="md-nav__link md-nav__link--active" for="__toc">${ellipsis(
        node.title,
      )}${CHEVRON}</label>`
    : '';
  return `<li class="md-nav__item md-nav__item--active">${toggle}${link(
    href,
    node.title,
    true,
  )}${view.toc}</li>`;
}

function renderSectionName(
  { title, index, children }: Extract<NavNode, { type: 'section' }>,
  view: NavView,
  id: string,
): string {
  const attributes = `for="${id}" id="${id}_label" tabindex="0"`;
  if (!index) {
    return `<label class="md-nav__link" ${attributes}>${ellipsis(
      title,
    )}${CHEVRON}</label>`;
  }
  const own = link(
    relativeUrl(view.url, index.url),
    title,
    index.url === view.url,
  );
  const toggle =
    children.length > 0
      ? `<label class="md-nav__link" ${attributes}>${CHEVRON}</label>`
      : '';
  return `<div class="md-nav__link md-nav__container">${own}${toggle}</div>`;
}

function renderNode(
  node: NavNode,
  view: NavView,
  id: string,
  level: number,
): string {
  if (node.type === 'page') {
    return renderPage(node, view);
  }
  if (node.type === 'link') {
    const href = /^(?:[a-z]+:|\/)/i.test(node.href)
      ? node.href
      : relativeUrl(view.url, node.href);
    return `<li class="md-nav__item">${link(href, node.title, false)}</li>`;
  }
  const active = isActive(node, view.url);
  const classes = `md-nav__item${
    active ? ' md-nav__item--active' : ''
  } md-nav__item--nested`;
  const children = node.children
    .map((child, i) => renderNode(child, view, `${id}_${i + 1}`, level + 1))
    .join('');
  return `<li class="${classes}"><input class="md-nav__toggle md-toggle" type="checkbox" id="${id}"${
    active ? ' checked' : ''
  }>${renderSectionName(
    node,
    view,
    id,
  )}<nav class="md-nav" data-md-level="${level}" aria-labelledby="${id}_label"><label class="md-nav__title" for="${id}">${CHEVRON}${escapeHtml(
    node.title,
  )}</label><ul class="md-nav__list">${children}</ul></nav></li>`;
}

/** HTML of the navigation as seen from one page. */
export function renderNav(view: NavView): string {
  const items = view.nav
    .map((node, i) => renderNode(node, view, `__nav_${i + 1}`, 1))
    .join('');
  return `<nav class="md-nav md-nav--primary" aria-label="Navigation" data-md-level="0"><label class="md-nav__title" for="__drawer">${escapeHtml(
    view.siteName,
  )}</label><ul class="md-nav__list">${items}</ul></nav>`;
}
