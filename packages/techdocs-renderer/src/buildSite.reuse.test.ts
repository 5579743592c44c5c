import { readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TestSite } from './__testUtils__/makeSite';

const FILES = {
  'mkdocs.yml': [
    'site_name: Fleet',
    'plugins:',
    '  - techdocs-core',
    '  - tags',
    '  - include-markdown',
    '  - macros:',
    '      include_yaml: [values.yml]',
    'extra: {unit: knots}',
    '',
  ].join('\n'),
  'values.yml': 'speed: 12',
  'parts/notice.md': 'Mind the tide.',
  'docs/index.md': '# Fleet\n\nSee [Boats](boats.md#masts).',
  'docs/boats.md':
    '---\ntags: [sail]\n---\n# Boats\n\n## Masts\n\n{{ speed }} {{ unit }}\n\n![](mast.svg)',
  'docs/rules.md': '# Rules\n\n{% include-markdown "../parts/notice.md" %}',
  'docs/tags.md': '# Tags\n\n<!-- material/tags -->',
  'docs/graph.md': '# Graph\n\n```mermaid\ngraph LR\n  a --> b\n```',
  'docs/mast.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  'docs/log/first.md': '# First',
};

const METADATA = 'techdocs_metadata.json';
const SEARCH = 'search/search_index.json';

jest.setTimeout(30_000);

describe('buildSite with a cache', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await TestSite.create(FILES);
    await site.build({ cacheDir: site.cacheDir });
  });

  afterEach(() => site.cleanUp());

  /** What is in a site, apart from where its diagrams are marked. */
  async function readAll(folder: string) {
    const paths = await site.list(folder);
    return await Promise.all(
      paths.map(async path => [
        path,
        await readFile(join(folder, path), 'utf8'),
      ]),
    );
  }

  async function rebuild() {
    const report = await site.build({ cacheDir: site.cacheDir });
    const anew = await site.buildAnew();
    expect(await readAll(site.outputDir)).toEqual(
      await readAll(anew.outputDir),
    );
    expect(report.findings).toEqual(anew.report.findings);
    return report;
  }

  it('writes nothing but the metadata where nothing changed', async () => {
    const report = await rebuild();

    expect(report.changed).toEqual([METADATA]);
    expect(report.removed).toEqual([]);
    expect(report.pages).toBe(6);
  });

  it('writes one page where the text of one changed', async () => {
    await site.write('docs/rules.md', '# Rules\n\nNone.');

    const { changed } = await rebuild();

    expect([...changed].sort()).toEqual(
      ['rules/index.html', SEARCH, METADATA].sort(),
    );
  });

  it.each<[string, (of: TestSite) => Promise<unknown>, string]>([
    [
      'what a page includes',
      s => s.write('parts/notice.md', 'Mind the wind.'),
      'rules/index.html',
    ],
    ['a variable', s => s.write('values.yml', 'speed: 13'), 'boats/index.html'],
    [
      'the settings',
      s => s.write('mkdocs.yml', FILES['mkdocs.yml'].replace('knots', 'km/h')),
      'boats/index.html',
    ],
    [
      'a title that others show',
      s => s.write('docs/log/first.md', '# Number one'),
      'rules/index.html',
    ],
    [
      'a tag',
      s => s.write('docs/rules.md', '---\ntags: [sail]\n---\n# Rules'),
      'tags/index.html',
    ],
    ['an image', s => s.write('docs/mast.svg', '<svg/>'), 'mast.svg'],
    [
      'a diagram',
      s =>
        s.write(
          'docs/graph.md',
          '# Graph\n\n```mermaid\ngraph LR\n b-->c\n```',
        ),
      'graph/index.html',
    ],
    ['a new page', s => s.write('docs/log/second.md', '# 2'), 'index.html'],
    ['a page that is gone', s => s.remove('docs/boats.md'), 'index.html'],
    [
      'a heading that others link to',
      s => s.write('docs/boats.md', '# Boats\n\n## Sails'),
      'boats/index.html',
    ],
  ])(
    'is what it would be without, after a change of %s',
    async (_, change, path) => {
      await change(site);

      expect((await rebuild()).changed).toContain(path);
    },
  );

  it('takes a file for the same that has the size and time it had, where that tells', async () => {
    let timesTellChanges = true;
    const write = async (content: string, time: number) => {
      await site.write('docs/mast.svg', content);
      await utimes(join(site.inputDir, 'docs/mast.svg'), time, time);
      const { changed } = await site.build({
        cacheDir: site.cacheDir,
        timesTellChanges,
      });
      return changed;
    };
    await write('<svg>1</svg>', 1_700_000_000);

    expect(await write('<svg>2</svg>', 1_700_000_000)).toEqual([METADATA]);
    expect(await write('<svg>2</svg>', 1_700_000_001)).toContain('mast.svg');
    timesTellChanges = false;
    expect(await write('<svg>3</svg>', 1_700_000_001)).toContain('mast.svg');
    expect(await site.read('mast.svg')).toBe('<svg>3</svg>');
  });

  it('deletes what is no longer part of the site', async () => {
    await site.remove('docs/log');
    await site.remove('docs/graph.md');

    const { removed } = await rebuild();

    expect(removed).toEqual(
      expect.arrayContaining(['log/first/index.html', 'graph/index.html']),
    );
    expect(removed).toHaveLength(3);
  });

  it('puts a page where a file was, and a file where a page was', async () => {
    await site.write('docs/berth', 'a file');
    await rebuild();
    await site.remove('docs/berth');
    await site.write('docs/berth.md', '# A page');
    const { changed, removed } = await rebuild();
    await site.remove('docs/berth.md');
    await site.write('docs/berth', 'a file');
    const back = await rebuild();

    expect(changed).toContain('berth/index.html');
    expect(removed).toEqual(['berth']);
    expect(back.removed).toEqual(['berth/index.html']);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the site is gone', () => rm(site.outputDir, { recursive: true })],
    ['the site is not whole', () => rm(join(site.outputDir, METADATA))],
    [
      'the site is of another build',
      () => writeFile(join(site.outputDir, METADATA), '{}'),
    ],
    ['the cache is gone', () => rm(site.cacheDir, { recursive: true })],
    [
      'the cache is damaged',
      () => writeFile(join(site.cacheDir, 'build.bin'), 'x'),
    ],
  ])('starts over where %s', async (_, spoil) => {
    await writeFile(join(site.outputDir, 'stray.html'), 'left by somebody');
    await spoil();

    const { changed } = await rebuild();

    expect(changed).toContain('rules/index.html');
  });
});
