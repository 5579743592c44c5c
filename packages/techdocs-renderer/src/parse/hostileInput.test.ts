import { renderArticleOf } from '../__testUtils__/renderMarkdown';

const MANY = 20_000;
const BLANK = 400_000;

/** Everything that is read only where the author asks for it. */
const ALL = {
  codehilite: {},
  nl2br: {},
  smarty: {},
  toc: { anchorlink: 'true' },
  'pymdownx.arithmatex': {},
  'pymdownx.blocks.admonition': {},
  'pymdownx.blocks.caption': {},
  'pymdownx.blocks.tab': {},
  'pymdownx.keys': {},
  'pymdownx.magiclink': {
    repo_url_shorthand: 'true',
    repo_url_shortener: 'true',
    user: 'a',
    repo: 'b',
  },
  'pymdownx.tabbed': { slugify: 'x', combine_header_slug: 'true' },
};

describe('input that is meant to take long', () => {
  it.each([
    [
      'nested lists',
      Array.from({ length: 2_000 }, (_, i) => `${'  '.repeat(i)}- x`).join(
        '\n',
      ),
    ],
    ['nested quotes', `${'>'.repeat(MANY)} x`],
    ['number signs', `${'#'.repeat(MANY)}x`],
    ['unmatched markers', '==a ^^b ~~c *d '.repeat(MANY / 10)],
    ['scripts that never end', `<div>\n${'<script '.repeat(MANY)}`],
    ['headings of one name', '#a\n'.repeat(MANY)],
    ['attributes', '*a*{.b}'.repeat(MANY)],
    ['tasks', '- [ ] a\n'.repeat(MANY)],
    ['alerts', '> [!NOTE]\n> a\n\n'.repeat(MANY / 4)],
    ['tables of contents', '# a\n\n[TOC]\n\n'.repeat(MANY / 10)],
    ['nested elements', '<div>\n\n'.repeat(MANY)],
    ['unmatched brackets', '['.repeat(MANY)],
    ['unclosed elements', '<div markdown>\n'.repeat(2_000)],
    ['spaces in a tag', `<a${' '.repeat(MANY)}x`],
    ['back quotes in a table', `| a |\n|---|\n| ${'`a``'.repeat(2_000)} |`],
    ['dashes in a row of a table', `| a\n${'- '.repeat(MANY)}x`],
    ['braces', `x ${'{'.repeat(MANY)}`],
    [
      'abbreviations',
      `${Array.from({ length: 2_000 }, (_, i) => `*[w${i}]: x`).join(
        '\n',
      )}\n\n${'w1 '.repeat(2_000)}`,
    ],
    ['items on one line', `${'- '.repeat(MANY)}x`],
    ['quotes in quotes', `${'> '.repeat(MANY)}x`],
    ['boxes', '!!! note\n'.repeat(MANY)],
    [
      'boxes in boxes',
      Array.from(
        { length: 1_000 },
        (_, i) => `${' '.repeat(4 * i)}!!! note`,
      ).join('\n'),
    ],
    ['tabs', '=== "a"\n'.repeat(MANY / 4)],
    ['rules', '---\n'.repeat(MANY)],
    ['definitions', 'a\n: b\n'.repeat(MANY / 2)],
    ['labels', `x\n\n${'[a]: b\n'.repeat(MANY)}`],
    ['a label that does not end', `x\n\n[a]: ${'"'.repeat(MANY)} y`],
    [
      'footnotes',
      Array.from({ length: MANY / 4 }, (_, i) => `[^${i}]: a[^${i}]`).join(
        '\n',
      ),
    ],
    ['fences that are never closed', '~~~ a\n  b\n'.repeat(MANY / 2)],
    ['fences', '```\na\n```\n'.repeat(MANY / 4)],
    ['comments that are never closed', '<!-- a\n'.repeat(MANY)],
    ['attributes that are never closed', '<a x="'.repeat(MANY)],
    ['tags without an end', '<a '.repeat(MANY)],
    ['tags of one name', `${'<a'.repeat(MANY)}\`>`],
    ['addresses', 'http://a.b/'.repeat(MANY / 10)],
    ['names before a sign', `${'a.'.repeat(MANY)}@`],
    ['columns of a table', `${'|a'.repeat(MANY)}|\n${'|-'.repeat(MANY)}|`],
    ['graphs that never end', '{% dot a.svg\n'.repeat(MANY)],
    ['diagrams that never end', '::uml::\n'.repeat(MANY)],
    ['diagrams in lists', '- ::uml::\n'.repeat(MANY / 4)],
    ['diagrams', '```dot\n```\n'.repeat(MANY / 4)],
    ['spaces in a row of a table', `a | b\n-|-\na${' '.repeat(BLANK)}b | c`],
    ['spaces in the head of a table', `a${' '.repeat(BLANK)}b | c\n-|-\na | b`],
    ['blank lines', `a${'\n'.repeat(BLANK)}b`],
    ['blank lines in a fence', `~~~\na${'\n'.repeat(BLANK)}b\n~~~`],
    [
      'blank lines in an element',
      `<div markdown>\na${'\n'.repeat(BLANK)}b\n</div>`,
    ],
    ['blank lines in a list', `- a${'\n'.repeat(BLANK)}- b`],
    ['blank lines in a box', `!!! note\n    a${'\n'.repeat(BLANK)}    b`],
    ['spaces in code', `    a${' '.repeat(BLANK)}b`],
    ['spaces in a line', `a${' '.repeat(BLANK)}b`],
    ['spaces in a link', `[a${' '.repeat(BLANK)}b](c)`],
    ['spaces in a heading', `# a${' '.repeat(BLANK)}b`],
    ['spaces in a definition', `a\n: b${' '.repeat(BLANK)}c`],
    ['spaces in an item', `- [ ] a${' '.repeat(BLANK)}b`],
    ['spaces before a list of attributes', `# x${' '.repeat(MANY)}{`],
    ['marks that are never closed', '{++a {--b {~~c {>>d '.repeat(MANY / 4)],
    ['marked blocks that are never closed', '{==\n\n'.repeat(MANY)],
    ['lists of attributes after signs', '*{.a '.repeat(MANY)],
    ['names of emoji', ':a:b'.repeat(MANY)],
    ['an emoji with a long name', `:${'a'.repeat(MANY)}:`],
    ['keys', '++a+'.repeat(MANY)],
    ['key after key', '++ctrl+a++'.repeat(MANY / 4)],
    ['blocks that are never closed', '/// note\n\n'.repeat(MANY)],
    ['block after block', '/// note\nx\n///\n'.repeat(MANY / 4)],
    ['captions', 'x\n/// caption\ny\n///\n\n'.repeat(MANY / 10)],
    ['names of issues', '#1 a/b#2 @c '.repeat(MANY / 4)],
    ['what could be a name', `${'a-'.repeat(MANY)} #1`],
    ['dollars behind backslashes', '\\$'.repeat(MANY)],
    ['links with spaces', '![a](b c '.repeat(MANY / 10)],
    ['outer items', `- a\n\n${'  b\n- c\n'.repeat(MANY / 4)}`],
    ['tabs with names', '=== "a"\n    b\n# c\n'.repeat(MANY / 10)],
    ['fields', 'title: a\n    b\n'.repeat(MANY)],
  ])(
    'gets through %s',
    (_, markdown) => {
      const { html } = renderArticleOf(markdown, ['index.md'], ALL as never);

      expect(html).toBeDefined();
    },
    5_000,
  );
});
