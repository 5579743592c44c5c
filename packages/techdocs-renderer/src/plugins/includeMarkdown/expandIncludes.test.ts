import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { TestSite } from '../../__testUtils__/makeSite';
import { preparePage } from '../../__testUtils__/preparePage';

const PLUGIN = 'plugins: [techdocs-core, include-markdown]\n';

describe('expandIncludes', () => {
  let site: TestSite;

  afterEach(() => site.cleanUp());

  const files = {
    'mkdocs.yml': PLUGIN,
    'README.md':
      '# Readme\n<!--start-->\nIntro [guide](docs/guide/a.md)\n<!--end-->\nrest\n',
    'docs/a.md': '# A\n\nText',
    'docs/b.md': 'B\n',
    'docs/guide/a.md': 'Guide',
    'docs/guide/links.md':
      '[x](../a.md) ![y](y.png)\n\n    {% include "./a.md" %}',
    'docs/parts/p1.md': 'P1\n',
    'docs/parts/p10.md': 'P10\n',
    'docs/parts/p2.md': 'P2\n',
  };

  it.each([
    ['{% include "a.md" %}', '# A\n\nText'],
    ["x {% include './b.md' %} y", 'x B\n y'],
    ['{% include-markdown "a.md" heading-offset=1 %}', '## A\n\nText'],
    ['{% include-markdown "a.md" heading-offset=-1 %}', '# A\n\nText'],
    ['{% include-markdown "a.md" heading-offset=9 %}', '###### A\n\nText'],
    [
      '{% include-markdown "../README.md" start="<!--start-->" end="<!--end-->" %}',
      '\nIntro [guide](guide/a.md)\n',
    ],
    [
      '{% include "../README.md" start="<!--start-->" end="<!--end-->" %}',
      '\nIntro [guide](docs/guide/a.md)\n',
    ],
    [
      '{% include-markdown "../README.md" start="# " end="\\n<" %}',
      'Readme!--end-->\nrest\n',
    ],
    [
      '{% include-markdown "guide/links.md" %}',
      '[x](a.md) ![y](guide/y.png)\n\n    Guide',
    ],
    [
      '{% include-markdown "guide/links.md" rewrite-relative-urls=false recursive=false %}',
      '[x](../a.md) ![y](y.png)\n\n    {% include "./a.md" %}',
    ],
    ['  {% include "a.md" %}', '  # A\n  \n  Text'],
    ['  {% include "a.md" preserve-includer-indent=false %}', '  # A\n\nText'],
    ['- {% include "b.md" trailing-newlines=false %}.', '- B.'],
    ['{% include "parts/*.md" %}', 'P1\nP10\nP2\n'],
    ['{% include "parts/*.md" order="natural" %}', 'P1\nP2\nP10\n'],
    ['{% include "parts/*.md" order="-alpha-path" %}', 'P2\nP10\nP1\n'],
    ['{% include "parts/*.md" exclude="parts/p1*.md" %}', 'P2\n'],
    ['{% include "parts/{p1,p2}.md" %}', 'P1\nP2\n'],
    [
      '{% include-markdown "b.md" comments=true %}',
      '<!-- BEGIN INCLUDE b.md -->\nB\n\n<!-- END INCLUDE -->',
    ],
    ['{% if x %}', '{% if x %}'],
  ])('%j', async (markdown, expected) => {
    site = await TestSite.create({ ...files, 'docs/index.md': markdown });

    const { text, remarks } = await preparePage(site);

    expect(text).toBe(expected);
    expect(remarks).toEqual([]);
  });

  it.each([
    ['{% include "gone.md" %}', '"gone.md" does not exist'],
    ['{% include "../../secret.md" %}', 'is outside of the repository'],
    ['{% include "/etc/passwd" %}', 'is an absolute path'],
    ['{% include "/etc/*" %}', 'is an absolute path'],
    ['{% include "https://example.com/x.md" %}', 'is a web address'],
    ['{% include "./link.md" %}', 'is reached through a symbolic link'],
    ['{% include "up/*.md" %}', 'is a pattern that no file matches'],
    ['{% include "gone/*.md" %}', 'is a pattern that no file matches'],
    ['{% include a.md %}', 'is not followed by the name of a file'],
    [
      '{% include "index.md" %}',
      'includes itself: docs/index.md → docs/index.md',
    ],
  ])('leaves %s as it is', async (tag, problem) => {
    site = await TestSite.create({
      ...files,
      '../secret.md': 'SECRET',
      'docs/index.md': `one\n\n${tag}\n`,
    });
    await symlink('../../secret.md', join(site.inputDir, 'docs/link.md'));
    await symlink('../..', join(site.inputDir, 'docs/up'));

    const { text, findings } = await preparePage(site);

    expect(text).toBe(`one\n\n${tag}\n`);
    expect(findings.filter(f => f.code === 'include-skipped')).toEqual([
      {
        code: 'include-skipped',
        level: 'warning',
        file: 'index.md',
        line: 3,
        message: expect.stringContaining(problem),
      },
    ]);
  });

  it('tells what is wrong with a tag that works', async () => {
    site = await TestSite.create({
      ...files,
      'docs/index.md':
        '{% include "b.md" heading-offset=1 %}\n{% include-markdown "a.md" start="nope" %}',
    });

    const { text, remarks } = await preparePage(site);

    expect(text).toBe('B\n\n');
    expect(remarks).toEqual([
      'index.md:1: "heading-offset" is no option of "include".',
      'index.md:2: "a.md" does not hold "nope", which is to bound what is included.',
    ]);
  });

  it('names the file and line of a tag in an included file', async () => {
    site = await TestSite.create({
      ...files,
      'docs/index.md': '{% include "../PART.md" start="<!--s-->" %}',
      'PART.md': 'a\nb<!--s-->\n\n{% include "./PART.md" %}',
    });

    const { remarks } = await preparePage(site);

    expect(remarks).toEqual([
      '../PART.md:4: Not included: "./PART.md" includes itself: docs/index.md → PART.md → PART.md.',
    ]);
  });

  it('takes defaults and names from mkdocs.yml', async () => {
    site = await TestSite.create({
      ...files,
      'mkdocs.yml': [
        'plugins:',
        '  - include-markdown:',
        '      opening_tag: "<<"',
        '      closing_tag: ">>"',
        '      heading_offset: 2',
        '      directives: {include-markdown: md}',
        '      exclude: [skipped.md]',
      ].join('\n'),
      'docs/index.md': '<< md "a.md" >>{% include "b.md" %}',
      'docs/skipped.md': '<< md "a.md" >>',
    });

    expect((await preparePage(site)).text).toBe(
      '### A\n\nText{% include "b.md" %}',
    );
    expect((await preparePage(site, { page: 'skipped.md' })).text).toBe(
      '<< md "a.md" >>',
    );
  });

  it('includes nothing that mkdocs.yml excludes', async () => {
    site = await TestSite.create({
      ...files,
      'mkdocs.yml':
        'plugins: [{include-markdown: {exclude: ["parts/p1*", guide]}}]',
      'docs/index.md': '{% include "parts/*.md" %}\n{% include "guide/a.md" %}',
    });

    expect(await preparePage(site)).toMatchObject({
      text: 'P2\n\n{% include "guide/a.md" %}',
      remarks: ['index.md:2: Not included: "guide/a.md" is excluded.'],
    });
  });

  it('does nothing unless the plugin is named', async () => {
    site = await TestSite.create({
      ...files,
      'mkdocs.yml': 'plugins: [{include-markdown: {enabled: false}}]',
      'docs/index.md': '{% include "a.md" %}',
    });

    expect(await preparePage(site)).toMatchObject({
      text: '{% include "a.md" %}',
      remarks: [],
    });
  });

  it('ends a bomb within the caps', async () => {
    const bomb = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [
        `docs/b${i}.md`,
        `${'x'.repeat(1_000)}${`{% include "b${i + 1}.md" %}`.repeat(10)}`,
      ]),
    );
    site = await TestSite.create({
      ...bomb,
      'docs/b12.md': 'end',
      'mkdocs.yml': PLUGIN,
      'docs/index.md': '{% include "b0.md" %}',
    });

    const { text, findings } = await preparePage(site, {
      limits: { maxPageBytes: 64 * 1_024 },
    });

    expect(text.length).toBeLessThan(200_000);
    expect(findings.map(f => f.message)).toContainEqual(
      expect.stringContaining('would make the page larger than 64 KiB'),
    );
  });
});
