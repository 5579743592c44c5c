import { SiteConfig } from './siteConfig';

/**
 * Address where a page's source can be edited, as MkDocs computes it.
 *
 * @param source - Path of the page below the documentation folder
 * @returns A web address, or `undefined` when none is configured
 */
export function editUrl(
  config: Pick<SiteConfig, 'repoUrl' | 'editUri' | 'editUriTemplate'>,
  source: string,
): string | undefined {
  const path = source.split('/').map(encodeURIComponent).join('/');
  const withTemplate = config.editUriTemplate
    ?.replace(/\{path(?:![a-z])?\}/g, path)
    .replace(/\{path_noext(?:![a-z])?\}/g, path.replace(/\.[^./]*$/, ''));
  const withUri =
    config.editUri && `${config.editUri.replace(/\/*$/, '/')}${path}`;
  const relative = withTemplate ?? withUri;
  if (!relative) {
    return undefined;
  }
  const base =
    config.repoUrl && !/^[?#]/.test(relative)
      ? config.repoUrl.replace(/\/*$/, '/')
      : config.repoUrl;
  const url = URL.canParse(relative, base)
    ? new URL(relative, base)
    : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
