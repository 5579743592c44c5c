import { renderMarkdown } from '../__testUtils__/renderMarkdown';

const MANY = 20_000;

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
    ['spaces before a list of attributes', `# x${' '.repeat(MANY)}{`],
  ])(
    'gets through %s',
    (_, markdown) => {
      expect(renderMarkdown(markdown)).not.toBe('');
    },
    5_000,
  );
});
