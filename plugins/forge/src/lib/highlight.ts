import type { LanguageFn } from 'highlight.js';
import { splitHighlightedLines } from './splitHighlightedLines';

type Loader = () => Promise<{ default: LanguageFn }>;

// One chunk for each grammar, fetched when a file of that language is first opened.
const LOADERS: Readonly<Record<string, Loader>> = {
  bash: () => import('highlight.js/lib/languages/bash'),
  c: () => import('highlight.js/lib/languages/c'),
  cmake: () => import('highlight.js/lib/languages/cmake'),
  cpp: () => import('highlight.js/lib/languages/cpp'),
  csharp: () => import('highlight.js/lib/languages/csharp'),
  css: () => import('highlight.js/lib/languages/css'),
  dart: () => import('highlight.js/lib/languages/dart'),
  diff: () => import('highlight.js/lib/languages/diff'),
  dockerfile: () => import('highlight.js/lib/languages/dockerfile'),
  elixir: () => import('highlight.js/lib/languages/elixir'),
  go: () => import('highlight.js/lib/languages/go'),
  graphql: () => import('highlight.js/lib/languages/graphql'),
  groovy: () => import('highlight.js/lib/languages/groovy'),
  handlebars: () => import('highlight.js/lib/languages/handlebars'),
  haskell: () => import('highlight.js/lib/languages/haskell'),
  ini: () => import('highlight.js/lib/languages/ini'),
  java: () => import('highlight.js/lib/languages/java'),
  javascript: () => import('highlight.js/lib/languages/javascript'),
  json: () => import('highlight.js/lib/languages/json'),
  kotlin: () => import('highlight.js/lib/languages/kotlin'),
  less: () => import('highlight.js/lib/languages/less'),
  lua: () => import('highlight.js/lib/languages/lua'),
  makefile: () => import('highlight.js/lib/languages/makefile'),
  markdown: () => import('highlight.js/lib/languages/markdown'),
  nginx: () => import('highlight.js/lib/languages/nginx'),
  perl: () => import('highlight.js/lib/languages/perl'),
  php: () => import('highlight.js/lib/languages/php'),
  powershell: () => import('highlight.js/lib/languages/powershell'),
  properties: () => import('highlight.js/lib/languages/properties'),
  protobuf: () => import('highlight.js/lib/languages/protobuf'),
  python: () => import('highlight.js/lib/languages/python'),
  r: () => import('highlight.js/lib/languages/r'),
  ruby: () => import('highlight.js/lib/languages/ruby'),
  rust: () => import('highlight.js/lib/languages/rust'),
  scala: () => import('highlight.js/lib/languages/scala'),
  scss: () => import('highlight.js/lib/languages/scss'),
  sql: () => import('highlight.js/lib/languages/sql'),
  swift: () => import('highlight.js/lib/languages/swift'),
  twig: () => import('highlight.js/lib/languages/twig'),
  typescript: () => import('highlight.js/lib/languages/typescript'),
  xml: () => import('highlight.js/lib/languages/xml'),
  yaml: () => import('highlight.js/lib/languages/yaml'),
};

// Beyond this a grammar takes longer than a reader waits.
const MAX_LENGTH = 400_000;

/**
 * Colours code.
 *
 * @param code - The text
 * @param language - As {@link languageOf} names it
 * @returns HTML for each line, in which all of the code is escaped, or `undefined` when it is to be shown plain
 */
export async function highlightLines(
  code: string,
  language: string | undefined,
): Promise<string[] | undefined> {
  const load = language === undefined ? undefined : LOADERS[language];
  if (!language || !load || code.length > MAX_LENGTH) {
    return undefined;
  }
  const [{ default: core }, { default: grammar }] = await Promise.all([
    import('highlight.js/lib/core'),
    load(),
  ]);
  // An instance of its own, so that what other parts of the app registered does not matter.
  const highlighter = core.newInstance();
  highlighter.registerLanguage(language, grammar);
  if (language === 'handlebars' || language === 'php' || language === 'twig') {
    const { default: xml } = await LOADERS.xml();
    highlighter.registerLanguage('xml', xml);
  }
  const { value } = highlighter.highlight(code, {
    language,
    ignoreIllegals: true,
  });
  return splitHighlightedLines(value);
}
