import { posix } from 'node:path';
import { asMap, asText } from '../../config/parseYaml';
import { SiteConfig } from '../../config/siteConfig';
import { isMarkdown } from '../../files/sourceFile';
import { FindingLog } from '../../report/findings';
import { relativeUrl, SiteIndex } from '../../transform/siteIndex';

/** A page that only leads to another one. */
export type Redirect = {
  /** Folder it is written to, relative to the site. */
  readonly folder: string;
  /** Address of that folder, encoded. */
  readonly url: string;
  /** Where it leads, relative to that address or on the web. */
  readonly href: string;
  /** Path of the page it leads to, or its web address. */
  readonly target: string;
};

const MAX_REDIRECTS = 5_000;
const WEB_ADDRESS = /^https?:\/\/[^\s/]/i;

// As the page would have that was there.
function folderOf(path: string): string {
  const name = posix.basename(path).replace(/\.[^.]*$/, '');
  const folder = posix.dirname(path) === '.' ? '' : `${posix.dirname(path)}/`;
  return /^(?:index|README)$/.test(name) ? folder : `${folder}${name}/`;
}

function toOldPath(written: string): string | undefined {
  const path = posix.normalize(written.replace(/\\/g, '/').replace(/^\/+/, ''));
  return isMarkdown(path) && !/(?:^|\/)\.\.?(?:\/|$)/.test(path)
    ? path
    : undefined;
}

/** Reads `redirect_maps`: addresses that pages had, and where they lead now. */
export function readRedirects(
  config: Pick<SiteConfig, 'plugins'>,
  index: SiteIndex,
  log: FindingLog,
): readonly Redirect[] {
  const map = asMap(config.plugins.get('redirects')?.redirect_maps) ?? {};
  const skip = (from: string, problem: string) => {
    log.add({
      code: 'redirect-skipped',
      file: 'mkdocs.yml',
      message: `The redirect from "${from}" is left out: ${problem}.`,
    });
    return [];
  };
  const entries = Object.entries(map);
  const seen = new Set<string>();
  if (entries.length > MAX_REDIRECTS) {
    skip(entries[MAX_REDIRECTS][0], `there are more than ${MAX_REDIRECTS}`);
  }
  return entries.slice(0, MAX_REDIRECTS).flatMap(([from, value]) => {
    const to = asText(value) ?? '';
    const path = toOldPath(from);
    if (!path) {
      return skip(from, 'it is not the path of a Markdown file');
    }
    const folder = folderOf(path);
    if (
      seen.has(folder) ||
      index.byUrl.has(folder) ||
      index.byUrl.has(`${folder}index.html`)
    ) {
      return skip(from, 'there is a page at its address');
    }
    seen.add(folder);
    const url = folder.split('/').map(encodeURIComponent).join('/');
    if (WEB_ADDRESS.test(to) && URL.canParse(to)) {
      return [{ folder, url, href: new URL(to).href, target: to }];
    }
    const [, targetPath, hash] = /^([^#]*)(#[^]*)?$/.exec(to)!;
    const target = index.bySource.get(targetPath);
    if (!target?.isPage) {
      return skip(
        from,
        `"${to}" is neither a page of this documentation nor a web address`,
      );
    }
    const href = relativeUrl(url, target.url) + encodeURI(decodeHash(hash));
    return [{ folder, url, href, target: targetPath }];
  });
}

function decodeHash(hash: string | undefined): string {
  try {
    return decodeURI(hash ?? '');
  } catch {
    return '';
  }
}
