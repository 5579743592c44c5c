import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FilePlace } from './toDocsHealth';

const EDIT_LINK = /<a\b[^>]*\btitle="Edit this page"[^>]*>/;
const ADDRESS = /\bhref="([^"]*)"/;

function unescapeHtml(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** The folder of the site that a page is written to: with directory addresses, pages are folders. */
export function toPageFolder(file: string): string | undefined {
  const path = /^(.*)\.(?:md|markdown|mdown|mkdn|mkd)$/i.exec(file)?.[1];
  if (path === undefined || path.split('/').includes('..')) {
    return undefined;
  }
  const folder = path.replace(/(^|\/)(?:index|readme)$/i, '$1');
  return folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
}

/**
 * Finds where a file is shown in a site that was just built, and where its author can edit it.
 *
 * @remarks
 *
 * The page itself is asked, because it is the one that took into account what
 * the author wrote about that, and where included sites come from.
 *
 * @param file - Path below the documentation folder
 */
export async function findPlace(
  outputDir: string,
  file: string,
): Promise<FilePlace> {
  const page = toPageFolder(file);
  if (page === undefined) {
    return {};
  }
  try {
    const html = await readFile(join(outputDir, page, 'index.html'), 'utf8');
    const address = ADDRESS.exec(EDIT_LINK.exec(html)?.[0] ?? '')?.[1];
    return { page, editUrl: address && unescapeHtml(address) };
  } catch {
    // Left out, for example because it is too large.
    return {};
  }
}
