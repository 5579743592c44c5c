import {
  BlockKind,
  EmojiIndex,
  ListStyle,
  MarkdownOptions,
  OptionalSyntax,
  PlantumlConfig,
  SlugStyle,
  TabAnchors,
} from './siteConfig';
import { readForgeLinks } from './forgeLinks';
import { readMathSyntax } from './mathSyntax';
import {
  asBoolean,
  asList,
  asMap,
  asText,
  asTexts,
  YamlValue,
} from './parseYaml';

const DEFAULT_TOC_DEPTH = 6;

/** Settings by name of each Markdown extension, from either way of writing them. */
export function readExtensions(
  value: YamlValue,
): ReadonlyMap<string, YamlValue> {
  const entries = asList(value)?.flatMap((item): [string, YamlValue][] =>
    typeof item === 'string'
      ? [[item, undefined]]
      : Object.entries(asMap(item) ?? {}),
  );
  return new Map(entries ?? Object.entries(asMap(value) ?? {}));
}

// The author names a Python function; what it would do is known for those that
// are in use, anything else gets the default.
function readSlugStyle(value: YamlValue, separator: string): SlugStyle {
  const name = asText(value) ?? '';
  const pymdown = (letterCase: SlugStyle['letterCase']): SlugStyle => ({
    charset: 'unicode',
    letterCase,
    collapses: false,
    separator,
  });
  if (/pymdownx\.slugs\.gfm|lower-ascii/.test(name)) {
    return pymdown('lower-ascii');
  }
  if (/pymdownx\.slugs\./.test(name)) {
    return pymdown(
      /slugs\.uslugify(?!_cased)|lower|fold/.test(name) ? 'lower' : 'keep',
    );
  }
  return {
    charset: /toc\.slugify_unicode/.test(name) ? 'unicode' : 'ascii',
    letterCase: 'lower',
    collapses: true,
    separator,
  };
}

function readTabAnchors(value: YamlValue): TabAnchors | undefined {
  const options = asMap(value);
  return asText(options?.slugify)
    ? {
        slugStyle: readSlugStyle(options?.slugify, '-'),
        isBelowHeading: asBoolean(options?.combine_header_slug) ?? false,
      }
    : undefined;
}

function readTocDepth(value: YamlValue): number {
  const depth = Number(asText(value)?.split('-').pop());
  return Number.isInteger(depth) && depth >= 0 && depth <= 6
    ? depth
    : DEFAULT_TOC_DEPTH;
}

function readListStyle(value: YamlValue): Partial<ListStyle> {
  const options = asMap(value);
  const indent = Number(asText(options?.nested_indent));
  return {
    indent: indent >= 1 && indent <= 8 ? indent : undefined,
    isStrict: asBoolean(options?.truly_sane),
  };
}

function readPlantumlConfig(value: YamlValue): PlantumlConfig {
  const options = asMap(value);
  return {
    theme: asText(options?.theme),
    config: asText(options?.config),
    baseDirs: asTexts(options?.base_dir),
  };
}

// The author names a Python function, as for slugs.
function readEmojiIndex(value: YamlValue): EmojiIndex {
  const index = asText(asMap(value)?.emoji_index) ?? '';
  const name = /gemoji|twemoji/.exec(index)?.[0];
  return {
    name: name === 'gemoji' || name === 'twemoji' ? name : 'emojione',
    hasIcons: /material/.test(index),
  };
}

const SYNTAX: Readonly<Record<string, OptionalSyntax>> = {
  codehilite: 'code-language-line',
  'markdown.extensions.codehilite': 'code-language-line',
  'markdown.extensions.nl2br': 'line-breaks',
  'markdown.extensions.smarty': 'smart-quotes',
  nl2br: 'line-breaks',
  'pymdownx.keys': 'keys',
  smarty: 'smart-quotes',
};

const BLOCK_KINDS: readonly BlockKind[] = [
  'admonition',
  'caption',
  'details',
  'html',
  'tab',
];

function readBlockKinds(
  extensions: ReadonlyMap<string, YamlValue>,
): ReadonlySet<BlockKind> {
  return new Set(
    BLOCK_KINDS.filter(kind => extensions.has(`pymdownx.blocks.${kind}`)),
  );
}

function readSyntax(names: Iterable<string>): ReadonlySet<OptionalSyntax> {
  return new Set(
    [...names].flatMap(name =>
      Object.hasOwn(SYNTAX, name) ? [SYNTAX[name]] : [],
    ),
  );
}

/** Reads `markdown_extensions`: data about how to render, never code to load. */
export function readMarkdownOptions(value: YamlValue): MarkdownOptions {
  const extensions = readExtensions(value);
  const toc = asMap(extensions.get('toc'));
  const highlight = asMap(extensions.get('pymdownx.highlight'));
  const separator = asText(toc?.separator) ?? '-';
  return {
    lists: readListStyle(extensions.get('mdx_truly_sane_lists')),
    slugStyle: readSlugStyle(
      toc?.slugify,
      /^[-_.]$/.test(separator) ? separator : '-',
    ),
    tocDepth: readTocDepth(toc?.toc_depth),
    headingLinks: asBoolean(toc?.anchorlink)
      ? asText(toc?.anchorlink_class) ?? 'toclink'
      : undefined,
    tocTitle: asText(toc?.title),
    lineNumbers: asBoolean(highlight?.linenums) ?? false,
    codeLanguage: asText(highlight?.default_lang),
    hasLanguageTitles: asBoolean(highlight?.auto_title) ?? false,
    math: readMathSyntax(extensions),
    plantuml: readPlantumlConfig(extensions.get('plantuml_markdown')),
    emoji: readEmojiIndex(extensions.get('pymdownx.emoji')),
    tabAnchors: readTabAnchors(extensions.get('pymdownx.tabbed')),
    forgeLinks: readForgeLinks(extensions.get('pymdownx.magiclink')),
    slashBlocks: readBlockKinds(extensions),
    syntax: readSyntax(extensions.keys()),
  };
}
