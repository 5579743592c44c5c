export type LinkTarget =
  | { readonly kind: 'external'; readonly href: string }
  | { readonly kind: 'anchor'; readonly id: string }
  | {
      readonly kind: 'repository';
      readonly path: string;
      /** With its `#`, or empty. */
      readonly hash: string;
    }
  | { readonly kind: 'none' };

const SAFE_SCHEMES = ['http:', 'https:', 'mailto:'];

/**
 * Finds out where a link or an image in a Markdown file leads.
 *
 * @remarks
 *
 * As on git hosts, a path is relative to the file's folder, and one with a leading slash to the repository's root.
 * No path leads out of the repository.
 *
 * @param href - As the author wrote it
 * @param folder - Folder of the Markdown file in the repository, empty for the root
 */
export function resolveLink(href: string, folder: string): LinkTarget {
  const link = href.trim();
  if (!link) {
    return { kind: 'none' };
  }
  if (link.startsWith('#')) {
    return { kind: 'anchor', id: decode(link.slice(1)) };
  }
  if (link.startsWith('//')) {
    return { kind: 'external', href: `https:${link}` };
  }
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(link)?.[1].toLowerCase();
  if (scheme) {
    return SAFE_SCHEMES.includes(scheme)
      ? { kind: 'external', href: link }
      : { kind: 'none' };
  }
  const [, path, hash] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(link)!;
  return {
    kind: 'repository',
    path: joinPath(path.startsWith('/') ? '' : folder, decode(path)),
    hash: hash ?? '',
  };
}

function joinPath(folder: string, path: string): string {
  const segments: string[] = [];
  for (const segment of `${folder}/${path}`.split('/')) {
    if (segment === '..') {
      segments.pop();
    } else if (segment !== '' && segment !== '.') {
      segments.push(segment);
    }
  }
  return segments.join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
