import { makeSourceFile } from '../__testUtils__/renderMarkdown';
import { NavEntry } from '../config/siteConfig';
import { readValidation } from '../config/validation';
import { layoutPages } from '../files/layoutPages';
import { FindingLog } from '../report/findings';
import { createSiteIndex } from '../transform/siteIndex';
import { automaticNav } from './automaticNav';
import { buildNav } from './buildNav';
import { listNavPages } from './navNode';

const layout = layoutPages(
  [
    'z.md',
    'index.md',
    'a.md',
    'user-guide/b.md',
    'user-guide/index.md',
    'API/x.md',
    'f.pdf',
  ].map(makeSourceFile),
  new FindingLog(10),
);

function build(entries: readonly NavEntry[]) {
  const log = new FindingLog(10);
  const nav = buildNav(entries, {
    index: createSiteIndex(layout, 'docs'),
    titleOf: path => `title of ${path}`,
    validation: readValidation(undefined).nav,
    sectionPages: 'none',
    log,
  });
  return { nav, findings: log.findings };
}

describe('automaticNav', () => {
  it('lists pages before folders, the index first, all by name', () => {
    expect(automaticNav(layout.pages)).toEqual([
      { type: 'target', target: 'index.md' },
      { type: 'target', target: 'a.md' },
      { type: 'target', target: 'z.md' },
      {
        type: 'section',
        title: 'API',
        children: [{ type: 'target', target: 'API/x.md' }],
      },
      {
        type: 'section',
        title: 'User guide',
        children: [
          { type: 'target', target: 'user-guide/index.md' },
          { type: 'target', target: 'user-guide/b.md' },
        ],
      },
    ]);
  });
});

describe('buildNav', () => {
  it('finds titles and addresses', () => {
    const { nav, findings } = build([
      { type: 'target', target: 'a.md' },
      { type: 'target', title: 'Own', target: './user-guide/b.md' },
      { type: 'target', target: 'user-guide' },
      { type: 'target', title: 'Web', target: 'https://example.com' },
      { type: 'target', title: 'Paper', target: 'f.pdf' },
    ]);

    expect(findings).toEqual([]);
    expect(nav).toEqual([
      { type: 'page', title: 'title of a.md', url: 'a/' },
      { type: 'page', title: 'Own', url: 'user-guide/b/' },
      {
        type: 'page',
        title: 'title of user-guide/index.md',
        url: 'user-guide/',
      },
      { type: 'link', title: 'Web', href: 'https://example.com' },
      { type: 'link', title: 'Paper', href: 'f.pdf' },
    ]);
  });

  it('reports and leaves out what does not exist', () => {
    const { nav, findings } = build([
      {
        type: 'section',
        title: 'Gone',
        children: [{ type: 'target', target: 'nope.md' }],
      },
      { type: 'target', target: '../secret.md' },
    ]);

    expect(nav).toEqual([]);
    expect(findings.map(f => [f.code, f.message])).toEqual([
      [
        'nav-missing',
        'nav names "nope.md", which is not among the documentation files.',
      ],
      [
        'nav-missing',
        'nav names "../secret.md", which is not among the documentation files.',
      ],
    ]);
  });

  it('keeps the reading order across sections', () => {
    const { nav } = build([
      { type: 'target', target: 'z.md' },
      {
        type: 'section',
        title: 'S',
        children: [{ type: 'target', target: 'a.md' }],
      },
      { type: 'target', target: 'index.md' },
    ]);

    expect(listNavPages(nav).map(page => page.url)).toEqual(['z/', 'a/', '']);
  });
});
