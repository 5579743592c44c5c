import { posix } from 'node:path';
import { FindingLog } from '../report/findings';
import { isMarkdown, SourceFile } from './sourceFile';

/** A Markdown file with its place in the site. */
export type PageSource = SourceFile & {
  /** Relative to the site, not encoded, `''` or ending in `/`. */
  readonly folder: string;
  /** As `folder`, encoded for use in a link. */
  readonly url: string;
  /** Whether it is the index page of its folder. */
  readonly isIndex: boolean;
};

/** Where everything goes. */
export type SiteLayout = {
  readonly pages: readonly PageSource[];
  readonly assets: readonly SourceFile[];
};

const MARKDOWN_NAME = /^([^/]+)\.[^./]+$/;

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function stem(path: string): string {
  return MARKDOWN_NAME.exec(posix.basename(path))?.[1] ?? '';
}

/** Paths of the files that stand for their folder. */
function findIndexPages(markdown: readonly SourceFile[]): Set<string> {
  const named = (name: string) => markdown.filter(f => stem(f.path) === name);
  const found = new Map<string, string>();
  const atRoot = (file: SourceFile) =>
    /^\.?$|^\.\./.test(posix.dirname(file.path));
  const candidates = [
    ...named('index'),
    ...named('README'),
    // Other spellings are ordinary pages to MkDocs, but a site needs a home.
    ...markdown.filter(f => atRoot(f) && /^readme$/i.test(stem(f.path))),
  ];
  for (const { path } of candidates) {
    const folder = posix.dirname(path).replace(/^\.\..*/, '.');
    if (!found.has(folder)) {
      found.set(folder, path);
    }
  }
  return new Set(found.values());
}

function folderOf(path: string, isIndex: boolean): string {
  if (!isIndex) {
    return `${path.replace(/\.[^./]+$/, '')}/`;
  }
  const parent = posix.dirname(path);
  return parent === '.' || parent.startsWith('..') ? '' : `${parent}/`;
}

/**
 * Decides the address of every page: one folder each, as the reader asks for
 * `<address>/index.html` only.
 *
 * @remarks
 *
 * A README is the index of its folder unless there is an `index.md`; of two
 * files for one address the second is reported and left out.
 */
export function layoutPages(
  files: readonly SourceFile[],
  log: FindingLog,
): SiteLayout {
  const markdown = files.filter(file => isMarkdown(file.path));
  const indexPages = findIndexPages(markdown);
  const byFolder = new Map<string, PageSource>();
  for (const file of markdown) {
    const isIndex = indexPages.has(file.path);
    const folder = folderOf(file.path, isIndex || stem(file.path) === 'README');
    const isShadowed = stem(file.path) === 'README' && !isIndex;
    const other = byFolder.get(folder);
    // As MkDocs: of `guide.md` and `guide/index.md` the second is written last.
    const isSkipped = isShadowed || (other !== undefined && !isIndex);
    if (isSkipped || other) {
      const [loser, winner] = isSkipped
        ? [file.path, other?.path ?? 'index.md']
        : [other!.path, file.path];
      log.add({
        code: 'page-skipped',
        file: loser,
        message: `Left out, because ${winner} has the same address.`,
      });
    }
    if (!isSkipped) {
      byFolder.set(folder, {
        ...file,
        folder,
        url: encodePath(folder),
        isIndex,
      });
    }
  }
  return {
    pages: [...byFolder.values()],
    assets: files.filter(file => !isMarkdown(file.path)),
  };
}
