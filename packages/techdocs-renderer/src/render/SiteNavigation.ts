import { NavNode } from '../nav/navNode';
import { relativeUrl } from '../transform/siteIndex';
import { escapeHtml } from './escapeHtml';

/** What the navigation of one page depends on. */
export type NavView = {
  /** Address of the page it is shown on. */
  readonly url: string;
  /** HTML of that page's table of contents, shown below it on small screens. */
  readonly toc: string;
};

/** How one piece of the navigation looks. */
type PieceView = NavView & { readonly isActive: boolean };

/** A piece of HTML that differs from page to page by little. */
type Piece = {
  readonly render: (view: PieceView) => string;
  /** The address it leads to; for `''` too, unlike one that leads nowhere. */
  readonly target?: string;
  /** Address of the page that it stands for, on which it is active. */
  readonly page?: string;
  /** The piece that is active if this one is. */
  readonly parent?: number;
};

type PageNode = Extract<NavNode, { type: 'page' }>;
type SectionNode = Extract<NavNode, { type: 'section' }>;

/** A piece on a page that it does not stand for. */
type Inactive = { readonly html: string; readonly bytes: number };

/** HTML as it is on most pages of one folder. */
type Base = {
  readonly html: Buffer;
  /** Where each piece begins, and at the end where the last one ends. */
  readonly starts: readonly number[];
};

const CHEVRON = '<span class="md-nav__icon md-icon"></span>';
// Stands for a page of a folder to which no address leads.
const NO_PAGE = '\0';
const TAIL = Buffer.from('</ul></nav>');

function ellipsis(title: string): string {
  return `<span class="md-ellipsis">${escapeHtml(title)}</span>`;
}

/** Makes a link whose address depends on where it stands. */
function createLink(
  url: string,
  title: string,
): (from: string, isActive: boolean) => string {
  const label = ellipsis(title);
  return (from, isActive) => {
    const classes = isActive
      ? 'md-nav__link md-nav__link--active" aria-current="page'
      : 'md-nav__link';
    return `<a href="${escapeHtml(
      relativeUrl(from, url),
    )}" class="${classes}">${label}</a>`;
  };
}

function createPage({ title, url }: PageNode): Piece['render'] {
  const link = createLink(url, title);
  const label = ellipsis(title);
  return ({ url: from, toc, isActive }) => {
    if (!isActive) {
      return `<li class="md-nav__item">${link(from, false)}</li>`;
    }
    const toggle = toc
      ? `<input class="md-nav__toggle md-toggle" type="checkbox" id="__toc" aria-label="On this page" checked><label class="md-nav__link md-nav__link--active" for="__toc">${label}${CHEVRON}</label>`
      : '';
    return `<li class="md-nav__item md-nav__item--active">${toggle}${link(
      from,
      true,
    )}${toc}</li>`;
  };
}

function createSectionName(
  { title, index, children }: SectionNode,
  id: string,
): (view: PieceView) => string {
  const attributes = `for="${id}" id="${id}_label" tabindex="0"`;
  if (!index) {
    const label = `<label class="md-nav__link" ${attributes}>${ellipsis(
      title,
    )}${CHEVRON}</label>`;
    return () => label;
  }
  const link = createLink(index.url, title);
  const toggle =
    children.length > 0
      ? `<label class="md-nav__link" ${attributes}>${CHEVRON}</label>`
      : '';
  return ({ url }) =>
    `<div class="md-nav__link md-nav__container">${link(
      url,
      index.url === url,
    )}${toggle}</div>`;
}

function createSection(
  node: SectionNode,
  id: string,
  level: number,
): Piece['render'] {
  const name = createSectionName(node, id);
  const list = `<nav class="md-nav" data-md-level="${level}" aria-labelledby="${id}_label"><label class="md-nav__title" for="${id}">${CHEVRON}${escapeHtml(
    node.title,
  )}</label><ul class="md-nav__list">`;
  return view => {
    const [active, checked] = view.isActive
      ? [' md-nav__item--active', ' checked']
      : ['', ''];
    return `<li class="md-nav__item${active} md-nav__item--nested"><input class="md-nav__toggle md-toggle" type="checkbox" id="${id}"${checked}>${name(
      view,
    )}${list}`;
  };
}

/** Cuts the navigation into pieces that follow one another. */
function createPieces(nav: readonly NavNode[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (
    node: NavNode,
    id: string,
    level: number,
    parent: number | undefined,
  ): void => {
    if (node.type === 'page') {
      pieces.push({
        render: createPage(node),
        target: node.url,
        page: node.url,
        parent,
      });
    } else if (node.type === 'link') {
      const isOwn = !/^(?:[a-z]+:|\/)/i.test(node.href);
      const link = isOwn
        ? createLink(node.href, node.title)
        : () =>
            `<a href="${escapeHtml(node.href)}" class="md-nav__link">${ellipsis(
              node.title,
            )}</a>`;
      pieces.push({
        render: ({ url }) =>
          `<li class="md-nav__item">${link(url, false)}</li>`,
        target: isOwn ? node.href : undefined,
      });
    } else {
      const own = pieces.length;
      pieces.push({
        render: createSection(node, id, level),
        target: node.index?.url,
        page: node.index?.url,
        parent,
      });
      node.children.forEach((child, i) =>
        add(child, `${id}_${i + 1}`, level + 1, own),
      );
      pieces.push({ render: () => '</ul></nav></li>' });
    }
  };
  nav.forEach((node, i) => add(node, `__nav_${i + 1}`, 1, undefined));
  return pieces;
}

/** The folders that an address lies in, the innermost last. */
function* foldersOf(url: string): Generator<string> {
  for (let at = url.indexOf('/'); at >= 0; at = url.indexOf('/', at + 1)) {
    yield url.slice(0, at + 1);
  }
}

/**
 * The navigation of a site as seen from each of its pages.
 *
 * @remarks
 *
 * It names every page of a site on every page, which for a thousand pages makes a
 * million links. Pages of one folder see nearly the same: what leads to another
 * folder or to a page beside them has the same address for all of them. So it is
 * rendered once for a folder, and for a page only what lies below that page or is
 * active on it. Bytes, because they need not be encoded again.
 */
export class SiteNavigation {
  readonly #pieces: readonly Piece[];
  readonly #head: Buffer;
  /** Pieces that lead to a folder or into it. */
  readonly #below = new Map<string, number[]>();
  /** Pieces that stand for a page. */
  readonly #ofPage = new Map<string, number[]>();
  readonly #bases = new Map<string, Base>();
  /** For each piece what was rendered, by the address it has in it. */
  readonly #inactive: readonly Map<string, Inactive>[];

  constructor(nav: readonly NavNode[], siteName: string) {
    this.#head = Buffer.from(
      `<nav class="md-nav md-nav--primary" aria-label="Navigation" data-md-level="0"><label class="md-nav__title" for="__drawer">${escapeHtml(
        siteName,
      )}</label><ul class="md-nav__list">`,
    );
    this.#pieces = createPieces(nav);
    this.#inactive = this.#pieces.map(() => new Map());
    const note = (map: Map<string, number[]>, key: string, piece: number) => {
      const known = map.get(key);
      if (known) {
        known.push(piece);
      } else {
        map.set(key, [piece]);
      }
    };
    this.#pieces.forEach(({ target, page }, i) => {
      for (const folder of target === undefined ? [] : foldersOf(target)) {
        note(this.#below, folder, i);
      }
      if (page !== undefined) {
        note(this.#ofPage, page, i);
      }
    });
  }

  /** HTML of the navigation as seen from one page, in parts. */
  render(view: NavView): readonly Buffer[] {
    const active = this.#findActive(view.url);
    const below = view.url === '' ? [] : this.#below.get(view.url) ?? [];
    const different = [...new Set([...below, ...active])].sort((a, b) => a - b);
    const { html, starts } = this.#findBase(view.url);
    const parts = [this.#head];
    let done = 0;
    let text = '';
    for (const piece of different) {
      if (piece > done) {
        parts.push(
          Buffer.from(text),
          html.subarray(starts[done], starts[piece]),
        );
        text = '';
      }
      text += this.#pieces[piece].render({
        ...view,
        isActive: active.has(piece),
      });
      done = piece + 1;
    }
    parts.push(Buffer.from(text));
    return [...parts, html.subarray(starts[done]), TAIL];
  }

  #findActive(url: string): ReadonlySet<number> {
    const active = new Set<number>();
    for (const piece of this.#ofPage.get(url) ?? []) {
      let at: number | undefined = piece;
      while (at !== undefined && !active.has(at)) {
        active.add(at);
        at = this.#pieces[at].parent;
      }
    }
    return active;
  }

  /** Finds what pages of the folder that a page lies in see, nothing of it active. */
  #findBase(url: string): Base {
    const folder = url === '' ? '' : url.replace(/[^/]*\/?$/, '');
    const from = url === '' ? '' : `${folder}${NO_PAGE}/`;
    const known = this.#bases.get(from);
    if (known) {
      return known;
    }
    const starts: number[] = [0];
    let length = 0;
    const html = this.#pieces
      .map((_, i) => {
        const part = this.#renderInactive(i, from);
        length += part.bytes;
        starts.push(length);
        return part.html;
      })
      .join('');
    const base = { html: Buffer.from(html), starts };
    this.#bases.set(from, base);
    return base;
  }

  /** Renders a piece, unless that was done for a folder from which it has the same address. */
  #renderInactive(piece: number, from: string): Inactive {
    const { target, render } = this.#pieces[piece];
    const address = target === undefined ? '' : relativeUrl(from, target);
    const known = this.#inactive[piece].get(address);
    if (known) {
      return known;
    }
    const html = render({ url: from, toc: '', isActive: false });
    const inactive = { html, bytes: Buffer.byteLength(html) };
    this.#inactive[piece].set(address, inactive);
    return inactive;
  }
}
