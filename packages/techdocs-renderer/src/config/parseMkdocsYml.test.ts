import { DocsInputError } from '../errors';
import { FindingLog } from '../report/findings';
import { isIgnored } from '../globs/ignoreRules';
import { parseMkdocsYml } from './parseMkdocsYml';
import { readValidation } from './validation';

const lines = (...text: string[]) => text.join('\n');

function parse(text: string) {
  const log = new FindingLog(100);
  const config = parseMkdocsYml(text, 'Default', log);
  return { config, messages: log.findings.map(f => f.message) };
}

describe('parseMkdocsYml', () => {
  it('has defaults for everything', () => {
    expect(parse('').config).toEqual({
      siteName: 'Default',
      siteDescription: undefined,
      siteUrl: undefined,
      copyright: undefined,
      editLink: {
        repoUrl: undefined,
        uri: undefined,
        uriTemplate: undefined,
        isOff: false,
      },
      docsDir: 'docs',
      files: {
        excluded: [
          {
            isFolder: false,
            isNegated: false,
            pattern: ['**', expect.any(Function)],
          },
          { isFolder: true, isNegated: false, pattern: [expect.any(Function)] },
        ],
        drafts: [],
        notInNav: [],
      },
      nav: undefined,
      validation: readValidation(undefined),
      markdown: {
        lists: { indent: undefined, isStrict: undefined },
        slugStyle: {
          charset: 'ascii',
          letterCase: 'lower',
          collapses: true,
          separator: '-',
        },
        tocDepth: 6,
        headingLinks: undefined,
        tocTitle: undefined,
        lineNumbers: false,
        codeLanguage: undefined,
        hasLanguageTitles: false,
        math: undefined,
        plantuml: { theme: undefined, config: undefined, baseDirs: [] },
        emoji: { name: 'emojione', hasIcons: false },
        tabAnchors: undefined,
        forgeLinks: undefined,
        slashBlocks: new Set(),
        syntax: new Set(),
      },
      snippets: { basePaths: ['.'], autoAppend: [], dedents: false },
      plugins: new Map(),
      features: new Set(),
      navFiles: new Set(),
      settings: {},
    });
  });

  it('reads a navigation of every shape', () => {
    const { config } = parse(
      lines(
        'nav:',
        '  - index.md',
        '  - 1.10: a.md',
        '  - 2024-01-01: b.md',
        '  - Yes:',
        '      - Deep: c.md',
        '      - Web: https://example.com',
      ),
    );

    expect(config.nav).toEqual([
      { type: 'target', target: 'index.md' },
      { type: 'target', title: '1.10', target: 'a.md' },
      { type: 'target', title: '2024-01-01', target: 'b.md' },
      {
        type: 'section',
        title: 'Yes',
        children: [
          { type: 'target', title: 'Deep', target: 'c.md' },
          { type: 'target', title: 'Web', target: 'https://example.com' },
        ],
      },
    ]);
  });

  it('reads which files are treated differently', () => {
    const { files } = parse(
      lines(
        'exclude_docs: |',
        '  *.draft.md',
        '  !.assets',
        'draft_docs: /wip/',
        'not_in_nav: /hidden.md',
      ),
    ).config;

    const isExcluded = (path: string) => isIgnored(files.excluded, path);
    expect(isExcluded('a/x.draft.md')).toBe(true);
    expect(isExcluded('.git/x')).toBe(true);
    expect(isExcluded('templates/x.html')).toBe(true);
    expect(isExcluded('a/templates/x.html')).toBe(false);
    expect(isExcluded('.assets/x.png')).toBe(false);
    expect(isIgnored(files.drafts, 'wip/x.md')).toBe(true);
    expect(isIgnored(files.notInNav, 'hidden.md')).toBe(true);
  });

  it('reads tags as data', () => {
    const { config, messages } = parse(
      lines(
        'site_name: !ENV [SITE_NAME, Fallback]',
        'markdown_extensions:',
        '  - toc:',
        '      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}',
        '  - pymdownx.emoji:',
        '      emoji_index: !!python/name:material.extensions.emoji.twemoji',
        'extra:',
        '  evil: !!python/object/apply:os.system ["touch /tmp/pwned"]',
      ),
    );

    expect(config.siteName).toBe('Fallback');
    expect(config.markdown.slugStyle).toMatchObject({
      charset: 'unicode',
      letterCase: 'lower',
    });
    expect(messages).toEqual([
      'The tag "!!python/object/apply:os.system" is read as text.',
    ]);
  });

  it.each([
    ['INHERIT: ../base.yml', '"INHERIT" is ignored'],
    ['hooks: [x.py]', '"hooks" is ignored'],
    [
      'theme: {name: material, custom_dir: overrides}',
      '"theme.custom_dir" is ignored',
    ],
    ['extra_css: [x.css]', '"extra_css" is ignored: the portal supplies'],
    ['extra_javascript: [x.js]', '"extra_javascript" is ignored: no scripts'],
    ['use_directory_urls: false', '"use_directory_urls: false" is ignored'],
    ['google_analytics: x', '"google_analytics" is not supported'],
    [
      'plugins: [techdocs-core, mine]',
      'The plugin "mine" is not supported; pages are built without it.',
    ],
    ['plugins: [{mine: {}}]', 'The plugin "mine" is not supported'],
    [
      'plugins: [mkdocstrings]',
      '"mkdocstrings" is not supported; no documentation is made from source',
    ],
    ['plugins: [constructor]', '"constructor" is not supported; pages are'],
  ])('reports that %s has no effect', (text, message) => {
    expect(parse(text).messages).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['plugins: [minify, glightbox, mermaid2, kroki, plantuml, search, tags]'],
    ['plugins: [{mine: {enabled: false}}]'],
    ['use_directory_urls: true\nexclude_docs: x\nnot_in_nav: x\nextra: {a: b}'],
    [
      'site_name: x\nplugins: [techdocs-core]\ntheme: {name: material}\nsite_url: y',
    ],
    [
      'strict: true\nmarkdown_extensions: [toc, {pymdownx.highlight: {linenums: yes}}]',
    ],
  ])('has nothing to say about ordinary settings', text => {
    expect(parse(text).messages).toEqual([]);
  });

  it.each([
    ['a: [1\nb: 2', /^mkdocs\.yml, line 2, column 1: /],
    ['a: *nobody', /^mkdocs\.yml cannot be read as YAML: .*nobody/],
    ['- a', /^mkdocs\.yml does not hold settings/],
    ['just text', /^mkdocs\.yml does not hold settings/],
    ['nav: index.md', /^mkdocs\.yml: nav is not a list/],
    ['nav: [[a.md]]', /^mkdocs\.yml: nav\[0\] is not valid/],
    ['nav: [{A: [[x]]}]', /^mkdocs\.yml: nav\[0\]\.A\[0\] is not valid/],
    ['docs_dir: ../other', /docs_dir is "\.\.\/other"/],
    ['docs_dir: docs/../../other', /docs_dir is/],
    ['docs_dir: /etc', /docs_dir is/],
    ['docs_dir: C:\\docs', /docs_dir is/],
    [`a: ${'['.repeat(50_000)}`, /^mkdocs\.yml/],
    [
      lines(
        'a: &a [x,x,x,x,x,x,x,x,x,x]',
        'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]',
        'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]',
        'd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]',
      ),
      /alias count/,
    ],
  ])('explains what is wrong with %j', (text, message) => {
    expect(() => parse(text)).toThrow(DocsInputError);
    expect(() => parse(text)).toThrow(message);
  });
});
