import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseHtml } from './dom.mjs';
import { readNav } from './readFrame.mjs';
import { readPage } from './readPage.mjs';
import { readSearchIndex } from './readSearchIndex.mjs';

/** The theme's, what both write for machines, and pictures of diagrams. */
const NOT_THE_AUTHORS =
  /^(assets\/(stylesheets|javascripts|external|diagrams|swagger-ui)\/|assets\/images\/(favicon\.png|social\/)|search\/|404\.html$|tags\.json$|swagger-[\da-f]{8}\.html$|sitemap\.xml|techdocs_metadata\.json$|objects\.inv$)/;

async function listFiles(dir) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry =>
      relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'),
    )
    .filter(path => !NOT_THE_AUTHORS.test(path))
    .sort();
}

const FAILURE = /Macro (?:Rendering|Syntax) Error/;

const isRedirect = html => /<meta[^>]+http-equiv="?refresh/i.test(html);

/** A finished site; its pages are read one at a time. */
export class Site {
  #dir;
  #pages;

  static async open(dir) {
    const files = existsSync(dir) ? await listFiles(dir) : [];
    return new Site(dir, files);
  }

  constructor(dir, files) {
    this.#dir = dir;
    /** Addresses of pages, downloads and pictures. */
    this.urls = files.map(
      file => `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    );
    this.#pages = new Set(
      files
        .filter(file => /(^|\/)index\.html$/.test(file))
        .map(file => file.slice(0, -'index.html'.length)),
    );
  }

  /** Addresses of pages without the leading `/`. */
  get pageUrls() {
    return [...this.#pages];
  }

  #html(url) {
    return readFileSync(join(this.#dir, url, 'index.html'), 'utf8');
  }

  /** @returns what is compared of a page, `undefined` if there is none or it only leads to another */
  readPage(url) {
    const html = this.#pages.has(url) ? this.#html(url) : undefined;
    return html === undefined || isRedirect(html)
      ? undefined
      : readPage(html, url);
  }

  /** Whether MkDocs shows an error in the place of a page, as the plugin `macros` does. */
  hasFailed(url) {
    return this.#pages.has(url) && FAILURE.test(this.#html(url));
  }

  /** The navigation as it is on one page. */
  readNav(url) {
    return this.#pages.has(url) ? readNav(parseHtml(this.#html(url)), url) : [];
  }

  readSearch() {
    const file = join(this.#dir, 'search/search_index.json');
    return existsSync(file) ? readSearchIndex(readFileSync(file, 'utf8')) : [];
  }
}
