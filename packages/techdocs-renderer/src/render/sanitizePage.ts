import { randomUUID } from 'node:crypto';
import sanitizeHtml, { Attributes, IOptions, Tag } from 'sanitize-html';
import {
  ALLOWED_ATTRIBUTES,
  ALLOWED_ATTRIBUTES_BY_TAG,
  ALLOWED_TAGS,
} from './allowedHtml';
import { escapeHtml } from './escapeHtml';
import { safeStyle } from './safeStyle';

/** What a page's HTML is allowed to be, and what was found in it. */
export type SanitizeOptions = {
  /** Further element that is let through, for the caller's own use. */
  readonly placeholderTag: string;
  /** Called for each address in `href` and `src`. */
  readonly rewriteUrl: (url: string) => string;
};

export type SanitizedPage = {
  readonly html: string;
  /** Every anchor of the page. */
  readonly ids: ReadonlySet<string>;
  /** Names of elements that were removed. */
  readonly removed: ReadonlySet<string>;
};

const URL_ATTRIBUTES = ['href', 'src', 'poster'];
const allowedTags = new Set(ALLOWED_TAGS);

function cleanAttributes(
  tag: string,
  attributes: Attributes,
  rewrite: (url: string) => string,
): Attributes {
  const clean = { ...attributes };
  for (const name of URL_ATTRIBUTES) {
    if (clean[name] !== undefined) {
      const url = clean[name].trim();
      if (url) {
        clean[name] = rewrite(url);
      } else {
        // The reader stops rewriting a page at the first empty address.
        delete clean[name];
      }
    }
  }
  if (clean.style !== undefined) {
    clean.style = safeStyle(clean.style);
    if (!clean.style) {
      delete clean.style;
    }
  }
  if (tag === 'a' && clean.target) {
    clean.rel = 'noopener';
  }
  return clean;
}

/** The link that stands in for a page of another site, which a page of docs must not hold. */
function linkTo({ src = '', title = 'Embedded page' }: Attributes): string {
  const url = URL.canParse(src) ? new URL(src) : undefined;
  return url && /^https?:$/.test(url.protocol)
    ? `<a class="embedded" href="${escapeHtml(
        url.href,
      )}" target="_blank" rel="noopener">${escapeHtml(
        `${title}: ${url.host}`,
      )}</a>`
    : '';
}

/**
 * Puts links in place of frames, and of what is in them: that is for browsers
 * which know no frames. One that is never closed holds the rest of the page.
 */
function replaceFrames(
  html: string,
  tag: string,
  links: readonly string[],
  areClosed: boolean,
): string {
  const [before, ...parts] = html.split(new RegExp(`<${tag} n="(\\d+)">`));
  const result = [before];
  for (let i = 0; i < parts.length; i += 2) {
    const [inside, ...rest] = parts[i + 1].split(`</${tag}>`);
    result.push(links[Number(parts[i])], areClosed ? '' : inside, ...rest);
  }
  return result.join('');
}

function isSwitch({ type }: Attributes): boolean {
  return type === 'checkbox' || type === 'radio';
}

const BASE: IOptions = {
  allowedAttributes: Object.fromEntries([
    ['*', [...ALLOWED_ATTRIBUTES]],
    ...Object.entries(ALLOWED_ATTRIBUTES_BY_TAG).map(([tag, names]) => [
      tag,
      [...names],
    ]),
  ]),
  allowedSchemes: [
    'http',
    'https',
    'mailto',
    'tel',
    'ftp',
    'ftps',
    'sms',
    'xmpp',
    'matrix',
    'callto',
  ],
  allowedSchemesByTag: { img: ['http', 'https', 'data'] },
  allowedSchemesAppliedToAttributes: [...URL_ATTRIBUTES, 'cite'],
  allowProtocolRelative: true,
  parseStyleAttributes: false,
  selfClosing: ['br', 'col', 'hr', 'img', 'input', 'source', 'track', 'wbr'],
  nestingLimit: 200,
  exclusiveFilter: ({ tag, attribs }) =>
    (tag === 'img' && !attribs.src) || (tag === 'input' && !isSwitch(attribs)),
};

/**
 * Makes a page's HTML harmless wherever it is served.
 *
 * @remarks
 *
 * The reader sanitises again in the browser; this is for sites that are served
 * straight from a bucket, and so that an author learns at build time what will
 * not be shown.
 */
export function sanitizePage(
  html: string,
  options: SanitizeOptions,
): SanitizedPage {
  const ids = new Set<string>();
  const removed = new Set<string>();
  const frameTag = `frame-${randomUUID()}`;
  const frames: string[] = [];
  const transform = (tag: string, attributes: Attributes): Tag => {
    if (tag === options.placeholderTag) {
      return { tagName: tag, attribs: attributes };
    }
    if (!allowedTags.has(tag)) {
      removed.add(tag);
    }
    if (tag === 'iframe') {
      frames.push(linkTo(attributes));
      return { tagName: frameTag, attribs: { n: `${frames.length - 1}` } };
    }
    for (const id of [
      attributes.id,
      tag === 'a' ? attributes.name : undefined,
    ]) {
      if (id) {
        ids.add(id);
      }
    }
    return {
      tagName: tag,
      attribs: cleanAttributes(tag, attributes, options.rewriteUrl),
    };
  };
  const clean = sanitizeHtml(html, {
    ...BASE,
    allowedTags: [options.placeholderTag, ...ALLOWED_TAGS, frameTag],
    allowedAttributes: {
      ...(BASE.allowedAttributes as Record<string, string[]>),
      [frameTag]: ['n'],
      [options.placeholderTag]: ['n'],
    },
    transformTags: { '*': transform },
  });
  const areClosed = html.match(/<\/iframe\b/gi)?.length === frames.length;
  return {
    html:
      frames.length > 0
        ? replaceFrames(clean, frameTag, frames, areClosed)
        : clean,
    ids,
    removed,
  };
}
