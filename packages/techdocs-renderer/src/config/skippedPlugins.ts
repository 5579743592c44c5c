import { Plugins } from './pluginSettings';

// Built in, or without an effect that anybody would miss.
const COVERED = new Set([
  'awesome-nav',
  'awesome-pages',
  'build_plantuml',
  'exclude',
  'gh-admonitions',
  'git-revision-date-localized',
  'glightbox',
  'include-markdown',
  'info',
  'kroki',
  'literate-nav',
  'macros',
  'mermaid2',
  'minify',
  'monorepo',
  'neoteroi.mkdocsoad',
  'offline',
  'optimize',
  'plantuml',
  'privacy',
  'redirects',
  'search',
  'section-index',
  'swagger-ui-tag',
  'table-reader',
  'tags',
  'techdocs-core',
]);

// What a reader will not find, for those that are met most often.
const SKIPPED: Readonly<Record<string, string>> = {
  autorefs: 'references to headings by their text are not resolved',
  blog: 'no overview, archive or category pages are made',
  'gen-files': 'no script runs, so the pages it would write are missing',
  'git-authors': 'authors are not shown',
  'git-committers': 'contributors are not shown',
  i18n: 'every language is built as ordinary pages',
  meta: 'front matter is read from pages only',
  mike: 'one version is built',
  mkdocstrings: 'no documentation is made from source code',
  multirepo:
    'nothing is fetched; documentation of the same repository can be included with "!include"',
  'print-site': 'there is no page that holds all others',
  projects: 'one site is built',
  rss: 'there is no feed',
  social: 'no preview images are made',
};

/** Tells what is missing because of the plugins that are not built in. */
export function describeSkippedPlugins(plugins: Plugins): readonly string[] {
  const regex = plugins.get('exclude')?.regex;
  const ignored = regex
    ? [
        '"regex" of the plugin "exclude" is ignored; use "glob" or "exclude_docs" to leave files out.',
      ]
    : [];
  const skipped = [...plugins.keys()]
    .filter(name => !COVERED.has(name))
    .map(name => {
      const missing = Object.hasOwn(SKIPPED, name) ? SKIPPED[name] : undefined;
      return `The plugin "${name}" is not supported; ${
        missing ?? 'pages are built without it'
      }.`;
    });
  return [...ignored, ...skipped];
}
