import { posix } from 'node:path';
import { PageSource } from '../files/layoutPages';
import { findBySource, LinkTarget, relativeUrl, SiteIndex } from './siteIndex';

/** Where a link on a page leads. */
export type ResolvedLink = {
  /** To be written into the page. */
  readonly href: string;
  /** Set when the link leads to a file of this site. */
  readonly target?: LinkTarget;
  /** Decoded, without `#`. */
  readonly anchor?: string;
  /** Whether it should lead into this site and does not. */
  readonly isBroken: boolean;
  /** Whether it is not written as the path of a file, and so a guess. */
  readonly isGuess?: boolean;
};

const EXTERNAL = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Other files that a path may have been meant for. */
function* guesses(path: string): Generator<string> {
  yield path;
  yield posix.join(path, 'index.md');
  yield posix.join(path, 'README.md');
  yield `${path.replace(/\/$|\.html?$/, '')}.md`;
}

function findTarget(
  path: string,
  page: PageSource,
  index: SiteIndex,
): { target: LinkTarget; isGuess: boolean } | undefined {
  const written = path.startsWith('/')
    ? index.bySource.get(posix.normalize(path.slice(1)))
    : findBySource(index, page.path, path);
  if (written) {
    return { target: written, isGuess: false };
  }
  const guess = path.startsWith('/')
    ? undefined
    : guessTarget(path, page, index);
  return guess && { target: guess, isGuess: true };
}

function guessTarget(
  path: string,
  page: PageSource,
  index: SiteIndex,
): LinkTarget | undefined {
  // Written as an address of the finished site, e.g. `../install/`.
  const served = posix.normalize(posix.join('/', page.folder, path)).slice(1);
  const asServed =
    index.byUrl.get(served) ?? index.byUrl.get(served && `${served}/`);
  if (asServed) {
    return asServed;
  }
  for (const guess of guesses(path)) {
    const found = findBySource(index, page.path, guess);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/**
 * Turns a link as written into one that works on the finished page.
 *
 * @remarks
 *
 * Links are written to source files (`../guide/install.md`) and become addresses
 * relative to the page's own folder. An address that leaves the documentation is
 * left alone.
 */
export function resolveLink(
  href: string,
  page: PageSource,
  index: SiteIndex,
): ResolvedLink {
  const [, rawPath, query, hash] =
    /^([^?#]*)(\?[^#]*)?(#[^]*)?$/.exec(href) ?? [];
  const anchor = hash && decode(hash.slice(1));
  if (EXTERNAL.test(href) || rawPath === undefined) {
    return { href, isBroken: false };
  }
  if (!rawPath) {
    const target = index.bySource.get(page.path);
    return { href, target, anchor, isBroken: false };
  }
  const found = findTarget(decode(rawPath), page, index);
  if (!found) {
    // An absolute path may lead to another part of the portal.
    return { href, isBroken: !rawPath.startsWith('/') };
  }
  const { target, isGuess } = found;
  const url = relativeUrl(page.url, target.url);
  return {
    href: url + (query ?? '') + (hash === '#' ? '' : hash ?? ''),
    target,
    anchor,
    isBroken: false,
    isGuess,
  };
}
