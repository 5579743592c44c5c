import { makeSourceFile } from '../../__testUtils__/renderMarkdown';
import { outlineEntries } from '../../__testUtils__/outlineNav';
import { parseNav } from '../../config/parseNav';
import { parseYaml } from '../../config/parseYaml';
import { layoutPages } from '../../files/layoutPages';
import { automaticNav } from '../../nav/automaticNav';
import { FindingLog } from '../../report/findings';
import { resolveAwesomePages, AwesomePagesOptions } from './awesomePages';
import { parsePagesFile } from './pagesFile';

const PAGES = [
  'index.md',
  'b.md',
  'a.md',
  'guide/index.md',
  'guide/page10.md',
  'guide/page9.md',
  'guide/deep/only.md',
  'ref/api.md',
];

function resolve(
  pagesFiles: Record<string, string>,
  options: Partial<AwesomePagesOptions> & {
    nav?: string;
    pages?: string[];
  } = {},
) {
  const log = new FindingLog(100);
  const files = (options.pages ?? PAGES).map(makeSourceFile);
  const messages: string[] = [];
  const nav = options.nav
    ? parseNav(parseYaml(options.nav, 'x'), 'nav')
    : undefined;
  const entries = resolveAwesomePages(nav, {
    automatic: automaticNav(layoutPages(files, log).pages),
    pagesFileOf: folder =>
      pagesFiles[folder] === undefined
        ? undefined
        : parsePagesFile(pagesFiles[folder]),
    titleOf: path => `T ${path}`,
    collapsesBelow: false,
    report: (folder, message) => messages.push(`${folder}: ${message}`),
    ...options,
  });
  return { nav: outlineEntries(entries), messages };
}

const GUIDE = {
  Guide: [
    'guide/index.md',
    'guide/page10.md',
    'guide/page9.md',
    { Deep: ['guide/deep/only.md'] },
  ],
};
const REF = { Ref: ['ref/api.md'] };

describe('resolveAwesomePages', () => {
  it('changes nothing without files', () => {
    expect(resolve({}).nav).toEqual(['index.md', 'a.md', 'b.md', GUIDE, REF]);
  });

  it.each<[string, Record<string, string>, unknown[]]>([
    [
      'title',
      { ref: 'title: Reference' },
      ['index.md', 'a.md', 'b.md', GUIDE, { Reference: ['ref/api.md'] }],
    ],
    ['hide', { guide: 'hide: true' }, ['index.md', 'a.md', 'b.md', REF]],
    ['nav', { '.': 'nav: [guide, b.md]' }, [GUIDE, 'b.md']],
    [
      'rest',
      { '.': 'nav: [b.md, ..., ref]' },
      ['b.md', 'index.md', 'a.md', GUIDE, REF],
    ],
    [
      'a pattern',
      { '.': 'nav: ["... | glob=?.md", ..., index.md]' },
      ['a.md', 'b.md', GUIDE, REF, 'index.md'],
    ],
    [
      'titles and links',
      {
        '.': 'nav: [{Home: index.md}, {The guide: guide}, {Web: "https://example.com"}]',
      },
      [
        'Home: index.md',
        { 'The guide': GUIDE.Guide },
        'Web: https://example.com',
      ],
    ],
    [
      'sections of its own',
      { '.': 'nav: [{Letters: [a.md, b.md, {More: [ref]}]}]' },
      [{ Letters: ['a.md', 'b.md', { More: [REF] }] }],
    ],
    [
      'arrange',
      { '.': 'arrange: [ref]' },
      [REF, 'index.md', 'a.md', 'b.md', GUIDE],
    ],
    ['order', { '.': 'order: desc' }, [REF, 'index.md', GUIDE, 'b.md', 'a.md']],
    [
      'natural order',
      { guide: 'sort_type: natural' },
      [
        'index.md',
        'a.md',
        'b.md',
        {
          Guide: [
            { Deep: ['guide/deep/only.md'] },
            'guide/index.md',
            'guide/page9.md',
            'guide/page10.md',
          ],
        },
        REF,
      ],
    ],
    [
      'order by title',
      { '.': 'order_by: title' },
      [GUIDE, REF, 'a.md', 'b.md', 'index.md'],
    ],
    [
      'collapse',
      { ref: 'collapse: true' },
      ['index.md', 'a.md', 'b.md', GUIDE, 'ref/api.md'],
    ],
    [
      'collapse_single_pages',
      { guide: 'collapse_single_pages: true' },
      [
        'index.md',
        'a.md',
        'b.md',
        {
          Guide: [
            'guide/index.md',
            'guide/page10.md',
            'guide/page9.md',
            'guide/deep/only.md',
          ],
        },
        REF,
      ],
    ],
  ])('reads %s', (_, files, expected) => {
    const { nav, messages } = resolve(files);

    expect(nav).toEqual(expected);
    expect(messages).toEqual([]);
  });

  it.each([
    ['[a.md, ...]', ['a.md', 'index.md', 'b.md', GUIDE, REF]],
    [
      '[{S: [a.md, ...]}, index.md, b.md]',
      [{ S: ['a.md', GUIDE, REF] }, 'index.md', 'b.md'],
    ],
    [
      '[index.md, {Guides: ["... | glob=guide/**"]}, ...]',
      ['index.md', { Guides: [GUIDE] }, 'a.md', 'b.md', REF],
    ],
    [
      '["... | flat | glob=guide/**"]',
      [
        'guide/index.md',
        'guide/page10.md',
        'guide/page9.md',
        'guide/deep/only.md',
      ],
    ],
    ['[index.md, {S: [ref/api.md]}]', ['index.md', { S: ['ref/api.md'] }]],
  ])('knows the rest in nav: %s', (written, expected) => {
    expect(resolve({}, { nav: written }).nav).toEqual(expected);
  });

  it('takes settings for all folders', () => {
    const { nav } = resolve({}, { order: 'desc', collapsesBelow: true });

    expect(nav).toEqual([
      'ref/api.md',
      'index.md',
      {
        Guide: [
          'guide/page9.md',
          'guide/page10.md',
          'guide/index.md',
          'guide/deep/only.md',
        ],
      },
      'b.md',
      'a.md',
    ]);
  });

  it('tells what is not there or not supported', () => {
    const { nav, messages } = resolve({
      '.': 'nav: [gone.md, a.md, "... | regex=(a+)+$"]',
    });

    expect(nav).toEqual(['a.md']);
    expect(messages).toEqual([
      '.: "... | regex=(a+)+$" is left out: patterns with "regex=" are not supported, use "glob=".',
      '.: nav names "gone.md", which is no page and no folder with pages.',
    ]);
  });

  it.each(['nav: x', 'nav: [[a]]', 'nav: [{a: b, c: d}]', '- a', 'a: ['])(
    'does not read %j',
    text => {
      expect(() => parsePagesFile(text)).toThrow();
    },
  );

  it('ends a bomb of names within the caps', () => {
    const folder = (i: number) =>
      Array.from({ length: i }, (_, n) => `d${n}`).join('/') || '.';
    const names = (i: number) => `[${Array(10).fill(`d${i}`).join(', ')}]`;
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [folder(i), `nav: ${names(i)}`]),
    );

    const { messages } = resolve(files, { pages: [`${folder(12)}/x.md`] });

    expect(messages[0]).toContain('more than 50000 entries');
  });
});
