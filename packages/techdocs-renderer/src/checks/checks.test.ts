import { renderArticleOf } from '../__testUtils__/renderMarkdown';
import { TestSite } from '../__testUtils__/makeSite';
import { Finding, FindingCode } from '../report/findings';

describe('advice', () => {
  let site: TestSite | undefined;

  afterEach(() => site?.cleanUp());

  async function find(
    files: Record<string, string | Buffer>,
    codes: readonly FindingCode[],
  ): Promise<readonly Finding[]> {
    site = await TestSite.create(files);
    const { findings } = await site.build({ advice: true });
    return findings.filter(finding => codes.includes(finding.code));
  }

  describe('on images without a text', () => {
    it.each([
      ['![](map.png)', ['map.png']],
      ['![ ](map.png)', ['map.png']],
      ['![A map](map.png)', []],
      ['[![](map.png)](https://a.b)', ['map.png']],
      ['![][m]\n\n[m]: map.png', ['map.png']],
      ['![](map.png){ aria-hidden=true }', []],
      ['![](map.png){ role=presentation }', []],
      ['<img src="map.png">', ['map.png']],
      ["<img width=1 src='map.png'/>", ['map.png']],
      ['<img src="map.png" alt="A map">', []],
      ['<img src="map.png" alt>', []],
      ['<img src="map.png" alt="">', []],
      ['<img src="map.png" aria-label="A map">', []],
      ['<img src="map.png" role="presentation">', []],
      ['Text <img src=map.png> goes on', ['map.png']],
      ['`<img src="map.png">`', []],
      ['```\n![](map.png)\n```', []],
    ])('%j', async (markdown, addresses) => {
      const found = await find(
        { 'docs/index.md': `# A\n\n${markdown}`, 'docs/map.png': 'x' },
        ['alt-missing'],
      );

      expect(found).toEqual(
        addresses.map(address => ({
          code: 'alt-missing',
          level: 'info',
          file: 'index.md',
          line: markdown.includes('[m]:') ? 5 : 3,
          message: `The image "${address}" has no text for readers who cannot see it. Say what it shows: ![text](…) or alt="…".`,
        })),
      );
    });

    it('takes no time on what is no image', async () => {
      const started = performance.now();

      renderArticleOf('<img "'.repeat(100_000));

      // Not how fast it is: whether it hangs.
      expect(performance.now() - started).toBeLessThan(30_000);
    });
  });

  it.each([
    ['# A', false],
    ['A\n=', false],
    ['<h1>A</h1>', false],
    ['---\ntitle: A\n---\nText', false],
    ['## A', true],
    ['Text', true],
    ['', true],
  ])('on pages without a heading: %j', async (markdown, isFound) => {
    const found = await find({ 'docs/index.md': markdown }, [
      'heading-missing',
    ]);

    expect(found.map(({ file }) => file)).toEqual(isFound ? ['index.md'] : []);
  });

  it('on images of many megabytes', async () => {
    const found = await find(
      {
        'docs/index.md': '# A',
        'docs/img/large.PNG': Buffer.alloc(3 * 1024 * 1024),
        'docs/img/small.png': Buffer.alloc(2 * 1024 * 1024),
        'docs/large.zip': Buffer.alloc(3 * 1024 * 1024),
      },
      ['image-large'],
    );

    expect(found).toEqual([
      {
        code: 'image-large',
        level: 'info',
        file: 'img/large.PNG',
        message:
          'The image has 3.0 MiB, so readers wait for it. Make it smaller than 2 MiB.',
      },
    ]);
  });

  describe('on pages that nothing leads to', () => {
    const pages = {
      'mkdocs.yml':
        'nav: [index.md]\nnot_in_nav: meant.md\nvalidation: { nav: { omitted_files: info } }',
      'docs/index.md': '# A\n\n[b](b.md) <a href="../c/">c</a>',
      'docs/b.md': '# B',
      'docs/c.md': '# C',
      'docs/alone.md': '# Alone\n\n[me](alone.md) [home](index.md)',
      'docs/meant.md': '# Meant',
    };
    const codes = ['nav-omitted', 'page-orphan'] as const;

    it('tells them from those that others link to', async () => {
      const found = await find(pages, codes);

      expect(found.map(({ code, file }) => [code, file])).toEqual([
        ['page-orphan', 'alone.md'],
        ['nav-omitted', 'b.md'],
        ['nav-omitted', 'c.md'],
      ]);
    });

    it('keeps the level that the author chose', async () => {
      const found = await find(
        {
          ...pages,
          'mkdocs.yml': pages['mkdocs.yml'].replace('info', 'warn'),
        },
        ['page-orphan'],
      );

      expect(found).toMatchObject([{ level: 'warning', file: 'alone.md' }]);
    });
  });

  it('is only for those who ask', async () => {
    site = await TestSite.create({
      'mkdocs.yml': 'nav: [index.md]',
      'docs/index.md': '![](map.png)',
      'docs/alone.md': 'Text',
      'docs/map.png': Buffer.alloc(3 * 1024 * 1024),
    });

    const { findings } = await site.build();

    expect(findings.map(({ code }) => code)).toEqual(['nav-omitted']);
  });

  it('is given by a build that reuses pages of one without it', async () => {
    site = await TestSite.create({ 'docs/index.md': '![](map.png)' });
    const { cacheDir } = site;
    await site.build({ cacheDir });

    const { findings } = await site.build({ cacheDir, advice: true });

    expect(findings.map(({ code }) => code)).toEqual([
      'alt-missing',
      'image-broken',
      'heading-missing',
    ]);
  });
});
