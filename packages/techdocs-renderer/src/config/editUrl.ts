import { posix } from 'node:path';
import { EditLinkConfig, SiteConfig } from './siteConfig';

// The branches MkDocs assumes.
const DEFAULT_URIS: Readonly<Record<string, string>> = {
  'bitbucket.org': 'src/default/docs/',
  'github.com': 'edit/master/docs/',
  'gitlab.com': 'edit/master/docs/',
};

function fillIn(link: EditLinkConfig, path: string): string | undefined {
  if (link.uriTemplate) {
    return link.uriTemplate
      .replace(/\{path(?:![a-z])?\}/g, path)
      .replace(/\{path_noext(?:![a-z])?\}/g, path.replace(/\.[^./]*$/, ''));
  }
  return link.uri && `${link.uri.replace(/\/*$/, '/')}${path}`;
}

function toWebUrl(
  uri: string,
  repoUrl: string | undefined,
): string | undefined {
  const base =
    repoUrl && !/^[?#]/.test(uri) ? repoUrl.replace(/\/*$/, '/') : repoUrl;
  const url = URL.canParse(uri, base) ? new URL(uri, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/**
 * Address where a page's source can be edited.
 *
 * @remarks
 *
 * What the author wrote counts first, then what the caller knows about the
 * repository, then what MkDocs assumes.
 *
 * @param source - Path of the page below the documentation folder
 * @param known - What the caller knows, by path below the input folder
 * @returns A web address, or `undefined` when there is none
 */
export function editUrl(
  { editLink, docsDir }: Pick<SiteConfig, 'editLink' | 'docsDir'>,
  source: string,
  known?: (path: string) => string | undefined,
): string | undefined {
  if (editLink.isOff) {
    return undefined;
  }
  const path = source.split('/').map(encodeURIComponent).join('/');
  const written = fillIn(editLink, path);
  if (written) {
    return toWebUrl(written, editLink.repoUrl);
  }
  const knownUrl = known?.(posix.join(docsDir, source));
  if (knownUrl) {
    return toWebUrl(knownUrl, undefined);
  }
  const host = editLink.repoUrl && new URL(editLink.repoUrl).host.toLowerCase();
  const uri = host && DEFAULT_URIS[host];
  return uri && toWebUrl(uri + path, editLink.repoUrl);
}
