import { outlineEntries } from '../../__testUtils__/outlineNav';
import { NavTree } from '../../nav/NavTree';
import { resolveAwesomeNav } from './awesomeNav';
import { parseNavFile } from './navFile';

const PAGES = [
  'index.md',
  'about.md',
  'guide/README.md',
  'guide/page10.md',
  'guide/page9.md',
  'guide/deep/only.md',
  'ref/api.md',
  'ref/old/v1.md',
];

function resolve(navFiles: Record<string, string>, pages: string[] = PAGES) {
  const messages: string[] = [];
  const nav = resolveAwesomeNav({
    tree: new NavTree(pages),
    navFileOf: folder =>
      navFiles[folder] === undefined
        ? undefined
        : parseNavFile(navFiles[folder]),
    writtenTitleOf: path =>
      ({ 'about.md': 'Zz', 'guide/index.md': 'All of it' }[path]),
    report: (folder, message) => messages.push(`${folder}: ${message}`),
  });
  return { nav: outlineEntries(nav), messages };
}

const GUIDE = {
  Guide: [
    'guide/README.md',
    'guide/page9.md',
    'guide/page10.md',
    { Deep: ['guide/deep/only.md'] },
  ],
};
const REF = { Ref: ['ref/api.md', { Old: ['ref/old/v1.md'] }] };

describe('resolveAwesomeNav', () => {
  it('has an order of its own without files', () => {
    expect(resolve({})).toEqual({
      nav: ['index.md', 'about.md', GUIDE, REF],
      messages: [],
    });
  });

  it.each<[string, Record<string, string>, unknown[]]>([
    [
      'title',
      { ref: 'title: API' },
      ['index.md', 'about.md', GUIDE, { API: REF.Ref }],
    ],
    ['hide', { ref: 'hide: true' }, ['index.md', 'about.md', GUIDE]],
    [
      'hide, though it is named',
      { '.': 'nav: [ref]', ref: 'hide: true' },
      [REF],
    ],
    ['nav', { '.': 'nav: [guide, about.md]' }, [GUIDE, 'about.md']],
    [
      'patterns',
      { '.': 'nav: [about.md, "*/", "*"]' },
      ['about.md', GUIDE, REF, 'index.md'],
    ],
    [
      'deep patterns',
      { '.': 'nav: ["**/*.md"]' },
      [
        'about.md',
        'guide/deep/only.md',
        'guide/page9.md',
        'guide/page10.md',
        'guide/README.md',
        'index.md',
        'ref/api.md',
        'ref/old/v1.md',
      ],
    ],
    [
      'patterns in sections before those that follow',
      { '.': 'nav: [about.md, "*", {S: ["ref/*.md"]}]' },
      [
        'about.md',
        'index.md',
        GUIDE,
        { Ref: [{ Old: ['ref/old/v1.md'] }] },
        { S: ['ref/api.md'] },
      ],
    ],
    [
      'what is named elsewhere',
      { '.': 'nav: [{Api: ref/api.md}, "*"]' },
      [
        'Api: ref/api.md',
        'about.md',
        'index.md',
        GUIDE,
        { Ref: [{ Old: ['ref/old/v1.md'] }] },
      ],
    ],
    [
      'titles, links and sections',
      {
        '.': 'nav: [{Home: index.md}, {Web: "https://example.com"}, {S: [ref/old, {G: guide/deep}]}]',
      },
      [
        'Home: index.md',
        'Web: https://example.com',
        { S: [{ Old: ['ref/old/v1.md'] }, { G: ['guide/deep/only.md'] }] },
      ],
    ],
    [
      'sort',
      { '.': 'sort: {direction: desc, type: alphabetical, sections: first}' },
      [
        'index.md',
        { Ref: [{ Old: ['ref/old/v1.md'] }, 'ref/api.md'] },
        {
          Guide: [
            'guide/README.md',
            { Deep: ['guide/deep/only.md'] },
            'guide/page9.md',
            'guide/page10.md',
          ],
        },
        'about.md',
      ],
    ],
    [
      'sort by title, mixed',
      { '.': 'sort: {by: title, sections: mixed}\nnav: ["*"]' },
      [
        {
          Guide: [
            'guide/README.md',
            { Deep: ['guide/deep/only.md'] },
            'guide/page9.md',
            'guide/page10.md',
          ],
        },
        'index.md',
        { Ref: ['ref/api.md', { Old: ['ref/old/v1.md'] }] },
        'about.md',
      ],
    ],
    [
      'ignore',
      { '.': 'ignore: ["page*.md", old]' },
      [
        'index.md',
        'about.md',
        { Guide: ['guide/README.md', { Deep: ['guide/deep/only.md'] }] },
        { Ref: ['ref/api.md'] },
      ],
    ],
    [
      'ignore of a pattern',
      { '.': 'nav: [{glob: "*", ignore: "/ref"}]' },
      ['about.md', 'index.md', GUIDE],
    ],
    [
      'flatten_single_child_sections',
      { '.': 'flatten_single_child_sections: true' },
      [
        'index.md',
        'about.md',
        {
          Guide: [
            'guide/README.md',
            'guide/deep/only.md',
            'guide/page9.md',
            'guide/page10.md',
          ],
        },
        { Ref: ['ref/api.md', 'ref/old/v1.md'] },
      ],
    ],
    [
      'preserve_directory_names',
      { '.': 'preserve_directory_names: true\nnav: [ref]' },
      [{ ref: ['ref/api.md', { old: ['ref/old/v1.md'] }] }],
    ],
    [
      'append_unmatched',
      { '.': 'append_unmatched: true\nnav: [ref/api.md]' },
      [
        'ref/api.md',
        'about.md',
        'index.md',
        GUIDE,
        { Ref: [{ Old: ['ref/old/v1.md'] }] },
      ],
    ],
  ])('reads %s', (_, files, expected) => {
    const { nav, messages } = resolve(files);

    expect(nav).toEqual(expected);
    expect(messages).toEqual([]);
  });

  it('tells what finds nothing', () => {
    const { nav, messages } = resolve({
      '.': 'nav: [gone.md, {glob: "x*", ignore_no_matches: true}, ref/old]',
    });

    expect(nav).toEqual([{ Old: ['ref/old/v1.md'] }]);
    expect(messages).toEqual([
      '.: nav names "gone.md", which is no page and no folder with pages.',
    ]);
  });

  it.each(['nav: x', 'nav: [[a]]', 'nav: [{a: b, c: d}]', '- a', 'a: ['])(
    'does not read %j',
    text => {
      expect(() => parseNavFile(text)).toThrow();
    },
  );

  it('does not go round in circles', () => {
    const { messages } = resolve({ guide: 'nav: [".", "deep/.."]' });

    expect(messages).toContainEqual(
      'guide: The folder names itself in its navigation.',
    );
  });

  it('ends a bomb of names within the caps', () => {
    const folder = (i: number) =>
      Array.from({ length: i }, (_, n) => `d${n}`).join('/') || '.';
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [
        folder(i),
        `nav: [${Array(10).fill(`d${i}`).join(', ')}]`,
      ]),
    );

    const { messages } = resolve(files, [`${folder(12)}/x.md`]);

    expect(messages).toContainEqual(
      expect.stringContaining('more than 50000 entries'),
    );
  });
});
