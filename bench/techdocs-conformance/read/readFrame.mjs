import { resolveAddress } from './addresses.mjs';
import {
  attributeOf,
  childElements,
  closest,
  find,
  findAll,
  matches,
} from './dom.mjs';
import { textOf } from './visibleText.mjs';

const isSecondary = nav => matches(nav, 'nav.md-nav--secondary');

/** The link or label of a navigation entry, not those of the entries below it. */
function findOwn(item, selector) {
  for (const child of childElements(item)) {
    if (child.tagName === 'nav') {
      continue;
    }
    const found = matches(child, selector) ? child : findOwn(child, selector);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function readItems(list, pageUrl, depth) {
  return childElements(list, 'li').flatMap(item => {
    const title =
      findOwn(item, '.md-ellipsis') ?? findOwn(item, '.md-nav__link');
    const link = findOwn(item, 'a.md-nav__link');
    const href = link && attributeOf(link, 'href');
    const target = href === undefined ? '' : resolveAddress(href, pageUrl);
    const below = childElements(item, 'nav')
      .filter(nav => !isSecondary(nav))
      .flatMap(nav => childElements(nav, 'ul'))
      .flatMap(ul => readItems(ul, pageUrl, depth + 1));
    return [
      `${'  '.repeat(depth)}${title ? textOf(title) : ''} -> ${target}`,
      ...below,
    ];
  });
}

/** Titles, nesting and targets of the navigation. */
export function readNav(document, pageUrl) {
  const nav = find(document, 'nav.md-nav--primary');
  const [list] = nav ? childElements(nav, 'ul') : [];
  return list ? readItems(list, pageUrl, 0) : [];
}

/** The table of contents beside the text. */
export function readToc(document) {
  const sidebar = findAll(document, 'div.md-sidebar').find(
    element => attributeOf(element, 'data-md-type') === 'toc',
  );
  const nav = sidebar && find(sidebar, 'nav.md-nav--secondary');
  const [list] = nav ? childElements(nav, 'ul') : [];
  return list ? readItems(list, '', 0) : [];
}

/** What belongs to a page beside its text. */
export function readFrame(document, pageUrl) {
  const title = find(document, 'title');
  const description = findAll(document, 'meta').find(
    meta => attributeOf(meta, 'name') === 'description',
  );
  const edit = findAll(document, 'a.md-content__button').find(
    link => attributeOf(link, 'rel') === 'edit',
  );
  const turn = ['prev', 'next'].map(direction => {
    const link = find(document, `a.md-footer__link--${direction}`);
    const isHidden =
      link && attributeOf(closest(link, 'nav') ?? link, 'hidden') !== undefined;
    return link && !isHidden
      ? `${direction} ${resolveAddress(attributeOf(link, 'href'), pageUrl)}`
      : '';
  });
  const hidden = findAll(document, 'div.md-sidebar')
    .filter(sidebar => attributeOf(sidebar, 'hidden') !== undefined)
    .map(sidebar => `hidden ${attributeOf(sidebar, 'data-md-type')}`);
  return [
    `title ${title ? textOf(title) : ''}`,
    description ? `description ${attributeOf(description, 'content')}` : '',
    edit ? `edit ${resolveAddress(attributeOf(edit, 'href'), '')}` : '',
    ...turn,
    ...hidden,
  ].filter(Boolean);
}
