import { TestSite } from '../../__testUtils__/makeSite';

describe('readExcludedFiles', () => {
  let site: TestSite;

  afterEach(() => site.cleanUp());

  it.each([
    ['{glob: [parts/*, a.md]}', ['b/c/index.html', 'index.html']],
    ['{glob: "p*.md"}', ['a/index.html', 'b/c/index.html', 'index.html']],
    [
      '{glob: b}',
      [
        'a/index.html',
        'b/c/index.html',
        'index.html',
        'parts/deep/d/index.html',
      ],
    ],
  ])('leaves out what %s says', async (settings, expected) => {
    site = await TestSite.create({
      'mkdocs.yml': `plugins: [exclude: ${settings}]`,
      'docs/index.md': '# A\n\n--8<-- "docs/parts/deep/d.md"',
      'docs/a.md': '# A',
      'docs/b/c.md': '# C',
      'docs/parts/deep/d.md': '# D',
      'docs/x.txt': 'x',
    });

    const report = await site.build();

    const files = await site.list();
    expect(files.filter(file => file.endsWith('index.html'))).toEqual(expected);
    expect(
      report.findings.filter(({ code }) => code === 'config-ignored'),
    ).toEqual([]);
  });

  it('says that expressions are not read', async () => {
    site = await TestSite.create({
      'mkdocs.yml': 'plugins: [exclude: {regex: [".*"]}]',
      'docs/index.md': '# A',
    });

    const report = await site.build();

    expect(report.findings).toMatchObject([
      { code: 'config-ignored', message: expect.stringContaining('"regex"') },
    ]);
  });
});
