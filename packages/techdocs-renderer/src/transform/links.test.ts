import { TestSite } from '../__testUtils__/makeSite';

describe('what is said about links', () => {
  let site: TestSite;

  afterEach(() => site.cleanUp());

  async function remarks(link: string, validation = ''): Promise<string[]> {
    site = await TestSite.create({
      'mkdocs.yml': `validation: {links: {${validation}}}`,
      'docs/index.md': `[x](${link})`,
      'docs/guide/a.md': '# A',
    });
    const report = await site.build();
    return report.findings.map(({ level, code }) => `${level} ${code}`);
  }

  it.each([
    ['guide/a.md', '', []],
    ['guide/a.md#a', '', []],
    ['https://example.com', '', []],
    ['mailto:a@b.c', '', []],
    ['gone.md', '', ['warning link-broken']],
    ['gone.md', 'not_found: info', ['info link-broken']],
    ['gone.md', 'not_found: ignore', []],
    ['gone/', '', ['info link-unrecognized']],
    ['gone/', 'unrecognized_links: warn', ['warning link-unrecognized']],
    ['gone', 'unrecognized_links: ignore', []],
    ['guide/a/', '', []],
    ['guide/a/', 'unrecognized_links: warn', ['warning link-unrecognized']],
    ['guide/a.md#gone', '', ['info anchor-broken']],
    ['guide/a.md#gone', 'anchors: warn', ['warning anchor-broken']],
    ['#gone', 'anchors: ignore', []],
    ['/catalog', '', ['info link-absolute']],
    ['/catalog', 'absolute_links: ignore', []],
    ['/guide/a.md', '', []],
    ['/guide/a.md', 'absolute_links: warn', ['warning link-absolute']],
    ['/guide/a.md', 'absolute_links: relative_to_docs', []],
    ['/gone.md', 'absolute_links: relative_to_docs', ['warning link-broken']],
    ['//example.com/a', '', []],
  ])('%s with {%s}', async (link, validation, expected) => {
    expect(await remarks(link, validation)).toEqual(expected);
  });
});
