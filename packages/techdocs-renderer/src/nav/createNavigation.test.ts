import { TestSite } from '../__testUtils__/makeSite';

describe('createNavigation', () => {
  let site: TestSite;

  afterEach(() => site.cleanUp());

  const pages = {
    'docs/index.md': '# Home',
    'docs/guide/a.md': '# A',
    'docs/guide/b.md': '---\ntitle: Bee\n---\n# B',
  };

  /** Names in the navigation of the home page, in order. */
  async function build(files: Record<string, string>) {
    site = await TestSite.create({ ...pages, ...files });
    const { findings } = await site.build();
    const html = await site.read('index.html');
    const nav = /md-nav--primary[^]*?<div class="md-content"/.exec(html)![0];
    return {
      names: [
        ...nav.matchAll(/md-nav__link[^>]*><span class="md-ellipsis">([^<]*)/g),
      ].map(match => match[1]),
      remarks: findings.map(({ file, message }) => `${file}: ${message}`),
    };
  }

  it('shows the text of titles with HTML in them', async () => {
    const { names } = await build({
      'mkdocs.yml': [
        'nav:',
        '  - index.md',
        '  - <span class="x">Read <img src="x.svg"></span>:',
        '      - <b>One</b> a < b: guide/a.md',
      ].join('\n'),
    });

    expect(names).toEqual(['Home', 'Read', 'One a &lt; b']);
  });

  it('gives a page that is named twice one title', async () => {
    const { names } = await build({
      'mkdocs.yml':
        'nav: [index.md, {One: guide/a.md}, {More: [{Two: guide/a.md}, {Three: guide/b.md}]}]',
    });

    expect(names).toEqual(['Home', 'One', 'More', 'One', 'Three']);
  });

  it('turns pages in the order they are written', async () => {
    await build({
      'docs/guide/index.md': '# Guide',
      'mkdocs.yml': [
        'theme: {features: [navigation.indexes]}',
        'nav: [index.md, {Guide: [guide/a.md, guide/index.md, guide/b.md]}]',
      ].join('\n'),
    });

    const html = await site.read('guide/index.html');

    expect(
      [...html.matchAll(/<a href="([^"]*)" class="md-footer__link/g)].map(
        match => match[1],
      ),
    ).toEqual(['a/', 'b/']);
  });

  it.each([
    [
      {
        'mkdocs.yml': 'plugins: [awesome-pages]',
        'docs/.pages': 'nav: [guide, index.md]',
      },
      ['Guide', 'A', 'Bee', 'Home'],
    ],
    [
      {
        'mkdocs.yml': 'plugins: [{awesome-pages: {filename: .index}}]',
        'docs/guide/.index': 'title: Book',
      },
      ['Home', 'Book', 'A', 'Bee'],
    ],
    [
      {
        'mkdocs.yml': 'plugins: [awesome-nav]',
        'docs/guide/.nav.yml': 'nav: [b.md]',
      },
      ['Home', 'Guide', 'Bee'],
    ],
    [
      {
        'mkdocs.yml': 'plugins: [{literate-nav: {nav_file: NAV.md}}]',
        'docs/NAV.md': '* [Start](index.md)\n* [Book](guide/)',
      },
      ['Start', 'Book', 'A', 'Bee'],
    ],
    [
      { 'mkdocs.yml': '', 'docs/.pages': 'nav: [guide]' },
      ['Home', 'Guide', 'A', 'Bee'],
    ],
  ])('is made as files in the folders say: %j', async (files, expected) => {
    const { names } = await build(files as Record<string, string>);

    expect(names.filter((name, i) => name !== names[i - 1])).toEqual(expected);
  });

  it.each([
    [
      {
        'mkdocs.yml': 'plugins: [awesome-pages]',
        'docs/guide/.pages': 'nav: x',
      },
      'guide/.pages: The file is left out: "nav" is not a list.',
    ],
    [
      { 'mkdocs.yml': 'plugins: [awesome-nav]', 'docs/.nav.yml': 'a: [' },
      '.nav.yml: The file is left out: it, line 1',
    ],
    [
      { 'mkdocs.yml': 'plugins: [awesome-nav]\nnav: [index.md]' },
      'mkdocs.yml: "nav" has no effect: the plugin "awesome-nav"',
    ],
    [
      {
        'mkdocs.yml': 'plugins: [awesome-nav]',
        'docs/.nav.yml': 'nav: [x.md, "*"]',
      },
      '.nav.yml: nav names "x.md", which is no page',
    ],
    [
      {
        'mkdocs.yml': 'plugins: [literate-nav]',
        'docs/SUMMARY.md': '* [H](index.md)\n* x\n* *',
      },
      'SUMMARY.md: The navigation item "x" has neither',
    ],
  ])('tells about %j', async (files, remark) => {
    const { remarks } = await build(files as unknown as Record<string, string>);

    expect(remarks).toEqual([expect.stringContaining(remark)]);
  });
});
