import { TestSite } from '../../__testUtils__/makeSite';

function config(map: Record<string, string>): string {
  return JSON.stringify({
    site_name: 'Site',
    plugins: [{ redirects: { redirect_maps: map } }],
  });
}

describe('redirects', () => {
  let site: TestSite;

  afterEach(() => site.cleanUp());

  const docs = {
    'docs/index.md': '# Home',
    'docs/new/page.md': '# Page\n\n## Part',
  };

  it.each([
    ['old.md', 'new/page.md', 'old/index.html', '../new/page/'],
    [
      'old/a.md',
      'new/page.md#part',
      'old/a/index.html',
      '../../new/page/#part',
    ],
    ['old/index.md', 'index.md', 'old/index.html', '../'],
    ['new/README.md', 'new/page.md', 'new/index.html', 'page/'],
    ['o d.md', 'new/page.md', 'o d/index.html', '../new/page/'],
    [
      'old.md',
      'https://example.com/a?b=c',
      'old/index.html',
      'https://example.com/a?b=c',
    ],
  ])('from %s to %s', async (from, to, file, href) => {
    site = await TestSite.create({
      ...docs,
      'mkdocs.yml': config({ [from]: to }),
    });

    const report = await site.build();

    const html = await site.read(file);
    expect(html).toContain(
      `<meta http-equiv="refresh" content="0; url=${href}">`,
    );
    expect(html).toContain(`<a href="${href}">`);
    expect(html).toContain('<h1>Page moved</h1>');
    expect(report).toMatchObject({ pages: 2, findings: [] });
    const index = await site.read('search/search_index.json');
    expect(index).not.toContain('Page moved');
  });

  it.each([
    ['old.txt', 'index.md', 'not the path of a Markdown file'],
    ['../old.md', 'index.md', 'not the path of a Markdown file'],
    ['a/../../old.md', 'index.md', 'not the path of a Markdown file'],
    ['old.md', 'gone.md', '"gone.md" is neither a page'],
    // eslint-disable-next-line no-script-url
    ['old.md', 'javascript:alert(1)', 'is neither a page'],
    ['old.md', '//example.com', 'is neither a page'],
    ['old.md', '', 'is neither a page'],
    ['new/page.md', 'index.md', 'there is a page at its address'],
    ['index.md', 'new/page.md', 'there is a page at its address'],
  ])('leaves out the one from %s to %j', async (from, to, problem) => {
    site = await TestSite.create({
      ...docs,
      'mkdocs.yml': config({ [from]: to }),
    });

    const report = await site.build();

    expect(report.findings).toEqual([
      {
        code: 'redirect-skipped',
        level: 'warning',
        file: 'mkdocs.yml',
        message: expect.stringContaining(problem),
      },
    ]);
    expect(await site.read('index.html')).toContain('<h1 id="home">');
  });

  it('writes nothing that HTML would take for its own', async () => {
    site = await TestSite.create({
      ...docs,
      'mkdocs.yml': config({ 'old.md': 'https://example.com/"><script>x' }),
    });

    await site.build();

    expect(await site.read('old/index.html')).not.toContain('<script');
  });
});
