import { posix } from 'node:path';
import { SiteLayout } from '../files/layoutPages';

/** What a link inside a site can point to. */
export type LinkTarget = {
  /** Path of the source file below the documentation folder. */
  readonly path: string;
  /** Relative to the site, encoded. */
  readonly url: string;
  readonly isPage: boolean;
};

/** Finds targets by where they are written and by where they are served. */
export type SiteIndex = {
  readonly docsDir: string;
  readonly bySource: ReadonlyMap<string, LinkTarget>;
  readonly byUrl: ReadonlyMap<string, LinkTarget>;
};

export function createSiteIndex(
  layout: SiteLayout,
  docsDir: string,
): SiteIndex {
  const targets: LinkTarget[] = [
    ...layout.pages.map(({ path, url }) => ({ path, url, isPage: true })),
    ...layout.assets.map(({ path }) => ({
      path,
      url: path.split('/').map(encodeURIComponent).join('/'),
      isPage: false,
    })),
  ];
  return {
    docsDir,
    bySource: new Map(targets.map(target => [target.path, target])),
    byUrl: new Map(
      targets.map(target => [decodeURIComponent(target.url), target]),
    ),
  };
}

/**
 * Finds a file by a path written in a source file.
 *
 * @param from - The source file, below the documentation folder
 * @param path - Decoded, relative to the folder of `from`
 */
export function findBySource(
  index: SiteIndex,
  from: string,
  path: string,
): LinkTarget | undefined {
  // By way of the repository, because a README above the documentation folder
  // can be its home page and writes `docs/guide.md`.
  const inRepository = posix.join(index.docsDir, posix.dirname(from), path);
  const target = posix.relative(index.docsDir, inRepository);
  return index.bySource.get(target);
}

const SLASH = 47;

/** Shortest relative address from one page to another address of the site. */
export function relativeUrl(fromUrl: string, toUrl: string): string {
  // By characters: a site of a thousand pages asks for a million of them.
  let shared = 0;
  for (
    let i = 0;
    i < fromUrl.length && fromUrl.charCodeAt(i) === toUrl.charCodeAt(i);
    i++
  ) {
    if (fromUrl.charCodeAt(i) === SLASH) {
      shared = i + 1;
    }
  }
  let up = '';
  for (let i = shared; i < fromUrl.length; i++) {
    if (fromUrl.charCodeAt(i) === SLASH) {
      up += '../';
    }
  }
  return up + toUrl.slice(shared) || './';
}
