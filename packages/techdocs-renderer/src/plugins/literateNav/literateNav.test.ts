import { outlineEntries } from '../../__testUtils__/outlineNav';
import { parseNav } from '../../config/parseNav';
import { parseYaml } from '../../config/parseYaml';
import { NavTree } from '../../nav/NavTree';
import { createParser } from '../../parse/createParser';
import { resolveLiterateNav } from './literateNav';
import { parseSummary } from './parseSummary';

const PAGES = [
  'index.md',
  'a.md',
  'b.md',
  'guide/index.md',
  'guide/one.md',
  'guide/two.md',
  'ref/api.md',
  'my page.md',
];

function resolve(
  summaries: Record<string, string>,
  { nav, implicit = false }: { nav?: string; implicit?: boolean } = {},
) {
  const md = createParser();
  const messages: string[] = [];
  const entries = resolveLiterateNav(
    nav ? parseNav(parseYaml(nav, 'x'), 'nav') : undefined,
    {
      tree: new NavTree(PAGES),
      summaryOf: folder => {
        const items =
          summaries[folder] === undefined
            ? undefined
            : parseSummary(md, summaries[folder]);
        return items && { path: `${folder}/SUMMARY.md`, items };
      },
      hasImplicitIndex: implicit,
      report: (file, message) => messages.push(`${file}: ${message}`),
    },
  );
  return { nav: outlineEntries(entries), messages };
}

const GUIDE = { Guide: ['guide/index.md', 'guide/one.md', 'guide/two.md'] };
const REF = { Ref: ['ref/api.md'] };

describe('resolveLiterateNav', () => {
  it('lists everything without a file', () => {
    expect(resolve({}).nav).toEqual([
      'index.md',
      'a.md',
      'b.md',
      'my page.md',
      GUIDE,
      REF,
    ]);
  });

  it.each<[string, Record<string, string>, unknown[]]>([
    [
      'links',
      { '.': '* [Home](index.md)\n* [A `x`](a.md)' },
      ['Home: index.md', 'A x: a.md'],
    ],
    [
      'sections',
      {
        '.': '- [Home](index.md)\n- Letters\n    - [A](a.md)\n    - More\n        - [B](b.md)',
      },
      ['Home: index.md', { Letters: ['A: a.md', { More: ['B: b.md'] }] }],
    ],
    [
      'sections with a page',
      { '.': '- [Letters](a.md)\n    - [B](b.md)' },
      [{ Letters: ['a.md', 'B: b.md'] }],
    ],
    ['numbers', { '.': '1. [A](a.md)\n2. [B](b.md)' }, ['A: a.md', 'B: b.md']],
    [
      'addresses',
      { '.': '* [Web](https://example.com)\n* [S](my%20page.md)' },
      ['Web: https://example.com', 'S: my page.md'],
    ],
    [
      'patterns',
      { '.': '* [B](b.md)\n* *.md' },
      ['B: b.md', 'index.md', 'a.md', 'my page.md'],
    ],
    [
      'patterns of folders',
      { '.': '* [A](a.md)\n* */' },
      ['A: a.md', GUIDE, REF],
    ],
    ['deep patterns', { '.': '* ref/*' }, ['ref/api.md']],
    [
      'folders',
      {
        '.': '* [The guide](guide/)',
        guide: '* [Two](two.md)\n* [Up](../a.md)',
      },
      [{ 'The guide': ['Two: guide/two.md', 'Up: a.md'] }],
    ],
    [
      'folders that a pattern finds',
      { '.': '* *', guide: '* [Two](two.md)' },
      [
        'index.md',
        'a.md',
        'b.md',
        'my page.md',
        { Guide: ['Two: guide/two.md'] },
        REF,
      ],
    ],
    [
      'the list that is marked',
      { '.': '* [A](a.md)\n\n<!--nav-->\n\n* [B](b.md)\n\ntext\n\n* x' },
      ['B: b.md'],
    ],
    ['the last list', { '.': '* x\n\ntext\n\n1. [B](b.md)' }, ['B: b.md']],
  ])('reads %s', (_, summaries, expected) => {
    const { nav, messages } = resolve(summaries);

    expect(nav).toEqual(expected);
    expect(messages).toEqual([]);
  });

  it.each([
    ['[a.md, {G: guide/}]', ['a.md', { G: GUIDE.Guide }]],
    [
      '[{G: guide/}, "*"]',
      [{ G: GUIDE.Guide }, 'index.md', 'a.md', 'b.md', 'my page.md', REF],
    ],
    ['[{All: "guide/*"}]', [{ All: GUIDE.Guide }]],
    ['[{S: [a.md, {R: ref/}]}]', [{ S: ['a.md', { R: REF.Ref }] }]],
  ])('fills folders into nav: %s', (nav, expected) => {
    expect(resolve({}, { nav }).nav).toEqual(expected);
  });

  it('puts the index of a folder first if told to', () => {
    const { nav } = resolve(
      { '.': '* [G](guide/)', guide: '* [Two](two.md)' },
      { implicit: true },
    );

    expect(nav).toEqual([
      'index.md',
      { G: ['guide/index.md', 'Two: guide/two.md'] },
    ]);
  });

  it('tells what it does not understand', () => {
    const { nav, messages } = resolve({
      '.': '* Nothing\n* [Me](./)\n* [G](guide/)',
      guide: '* [Up](../)',
    });

    expect(nav).toEqual(['Me: ./', { G: ['Up: ../'] }]);
    expect(messages).toEqual([
      './SUMMARY.md: The navigation item "Nothing" has neither a link nor a list below it.',
      'undefined: A folder includes itself in the navigation: . → ..',
      'undefined: A folder includes itself in the navigation: . → guide → ..',
    ]);
  });

  it('ends a bomb of names within the caps', () => {
    const pages = [`${'d/'.repeat(12)}x.md`];
    const md = createParser();
    const items = parseSummary(md, '* [D](d/)\n'.repeat(10))!;
    const messages: string[] = [];

    resolveLiterateNav(undefined, {
      tree: new NavTree(pages),
      summaryOf: folder =>
        folder.split('/').length < 11 ? { path: 'S', items } : undefined,
      hasImplicitIndex: false,
      report: (_, message) => messages.push(message),
    });

    expect(messages[0]).toContain('more than 50000 entries');
  });
});
