import { NavPage } from '../nav/navNode';
import { TocEntry } from '../transform/headings';
import { relativeUrl } from '../transform/siteIndex';
import { escapeHtml } from './escapeHtml';
import { ICONS } from './icons';
import { renderToc } from './renderToc';
import { SiteNavigation } from './SiteNavigation';

/** Everything that is shown on one page. */
export type PageView = {
  readonly siteName: string;
  readonly url: string;
  /** Name in the browser's tab. */
  readonly title: string;
  /** Heading for a page that has none of its own. */
  readonly fallbackHeading: string;
  readonly description?: string;
  readonly html: string;
  readonly toc: readonly TocEntry[];
  readonly navigation: SiteNavigation;
  readonly previous?: NavPage;
  readonly next?: NavPage;
  readonly editUrl?: string;
  /** HTML of the tags that stand above the text. */
  readonly tags?: string;
  /** When its source was last changed, as it is shown. */
  readonly lastChanged?: string;
  /** HTML of a notice at the foot of every page. */
  readonly copyright?: string;
  /** Where the page leads on its own, for one that has moved. */
  readonly redirectTo?: string;
  /** Parts the page asks to leave out. */
  readonly hide: readonly string[];
  /** Relative to the site. */
  readonly stylesheet: string;
};

function renderPagerLink(
  direction: 'prev' | 'next',
  target: NavPage | undefined,
  url: string,
): string {
  if (!target) {
    return '';
  }
  const [word, icon] =
    direction === 'prev' ? ['Previous', ICONS.previous] : ['Next', ICONS.next];
  const title = escapeHtml(target.title);
  const button = `<div class="md-footer__button md-icon">${icon}</div>`;
  const text = `<div class="md-footer__title"><span class="md-footer__direction">${word}</span><div class="md-ellipsis">${title}</div></div>`;
  return `<a href="${escapeHtml(
    relativeUrl(url, target.url),
  )}" class="md-footer__link md-footer__link--${direction}">${
    direction === 'prev' ? button + text : text + button
  }</a>`;
}

// Inside of the content, not below the container: the reader nails a footer of
// the container to the bottom of the window.
function renderFooter(view: PageView): string {
  const hasPager =
    (view.previous || view.next) && !view.hide.includes('footer');
  const pager = hasPager
    ? `<nav class="md-footer__inner" aria-label="Pages">${renderPagerLink(
        'prev',
        view.previous,
        view.url,
      )}${renderPagerLink('next', view.next, view.url)}</nav>`
    : '';
  // Not called as in Material: the reader takes that away, for what else is in it.
  const copyright = view.copyright
    ? `<div class="md-copyright__highlight">${view.copyright}</div>`
    : '';
  return pager || copyright
    ? `<footer class="md-footer">${pager}${copyright}</footer>`
    : '';
}

function renderTags({ tags, hide }: PageView): string {
  if (!tags) {
    return '';
  }
  const hidden = hide.includes('tags') ? ' hidden' : '';
  return `<nav class="md-tags" aria-label="Tags"${hidden}>${tags}</nav>`;
}

function renderLastChanged({ lastChanged }: PageView): string {
  return lastChanged
    ? `<aside class="md-source-file"><span class="md-source-file__fact"><span class="md-icon" title="Last update">${
        ICONS.changed
      }</span><span class="git-revision-date-localized-plugin">${escapeHtml(
        lastChanged,
      )}</span></span></aside>`
    : '';
}

const CLOSE_SIDEBAR = '</div></div></div>';

function openSidebar(kind: 'navigation' | 'toc', isHidden: boolean): string {
  const modifier = kind === 'toc' ? 'secondary' : 'primary';
  return `<div class="md-sidebar md-sidebar--${modifier}" data-md-component="sidebar" data-md-type="${kind}"${
    isHidden ? ' hidden' : ''
  }><div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner">`;
}

function renderContent(view: PageView): string {
  const edit = view.editUrl
    ? `<a href="${escapeHtml(
        view.editUrl,
      )}" title="Edit this page" class="md-content__button md-icon" rel="edit">${
        ICONS.edit
      }</a>`
    : '';
  const heading = /<h1[\s>]/.test(view.html)
    ? ''
    : `<h1>${escapeHtml(view.fallbackHeading)}</h1>\n`;
  return `<div class="md-content" data-md-component="content"><article class="md-content__inner md-typeset">${renderTags(
    view,
  )}${edit}\n${heading}${view.html}${renderLastChanged(
    view,
  )}</article>${renderFooter(view)}</div>`;
}

/**
 * HTML of a whole page as bytes, in parts that make it up, in the structure that the TechDocs reader and its
 * addons look for.
 */
export function renderPage(view: PageView): readonly Buffer[] {
  const toc = renderToc(view.toc);
  const title = escapeHtml(view.title);
  const refresh = view.redirectTo
    ? `<meta http-equiv="refresh" content="0; url=${escapeHtml(
        view.redirectTo,
      )}">\n`
    : '';
  const description = view.description
    ? `<meta name="description" content="${escapeHtml(view.description)}">\n`
    : '';
  const before = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
${refresh}${description}<title>${title}</title>
<link rel="stylesheet" href="${escapeHtml(
    relativeUrl(view.url, view.stylesheet),
  )}">
</head>
<body dir="ltr">
<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">
<label class="md-overlay" for="__drawer"></label>
<header class="md-header" data-md-component="header"><nav class="md-header__inner md-grid" aria-label="Header"><label class="md-header__button md-icon" for="__drawer">${
    ICONS.menu
  }</label><a class="md-header__title" href="${escapeHtml(
    relativeUrl(view.url, ''),
  )}">${escapeHtml(view.siteName)}</a></nav></header>
<div class="md-container" data-md-component="container">
<div class="md-main" data-md-component="main">
<div class="md-main__inner md-grid">
${openSidebar('navigation', view.hide.includes('navigation'))}`;
  const after = `${CLOSE_SIDEBAR}
${openSidebar('toc', view.hide.includes('toc'))}${toc}${CLOSE_SIDEBAR}
${renderContent(view)}
</div>
</div>
</div>
</body>
</html>
`;
  return [
    Buffer.from(before),
    ...view.navigation.render({ url: view.url, toc }),
    Buffer.from(after),
  ];
}
