import { makeSourceFile } from '../__testUtils__/renderMarkdown';
import { FindingLog } from '../report/findings';
import { layoutPages } from './layoutPages';

describe('layoutPages', () => {
  it.each([
    [['index.md'], { 'index.md': '' }],
    [['guide/install.md'], { 'guide/install.md': 'guide/install/' }],
    [['README.md'], { 'README.md': '' }],
    [['index.md', 'README.md'], { 'index.md': '' }],
    [['a/README.md', 'a/index.md'], { 'a/index.md': 'a/' }],
    [['readme.md'], { 'readme.md': '' }],
    [['index.md', 'readme.md'], { 'index.md': '', 'readme.md': 'readme/' }],
    [['a/readme.md'], { 'a/readme.md': 'a/readme/' }],
    [['../README.md', 'a.md'], { '../README.md': '', 'a.md': 'a/' }],
    [['a b.md'], { 'a b.md': 'a%20b/' }],
    [['v1.2.md'], { 'v1.2.md': 'v1.2/' }],
    [['a.md', 'a/index.md'], { 'a/index.md': 'a/' }],
  ])('lays out %j', (paths, urls) => {
    const { pages } = layoutPages(
      paths.map(makeSourceFile),
      new FindingLog(10),
    );

    expect(
      Object.fromEntries(pages.map(page => [page.path, page.url])),
    ).toEqual(urls);
  });

  it('reports what is left out', () => {
    const log = new FindingLog(10);

    layoutPages(['README.md', 'index.md'].map(makeSourceFile), log);

    expect(log.findings).toEqual([
      {
        code: 'page-skipped',
        level: 'warning',
        file: 'README.md',
        message: 'Left out, because index.md has the same address.',
      },
    ]);
  });
});
