import { makeSourceFile } from '../__testUtils__/renderMarkdown';
import { layoutPages } from '../files/layoutPages';
import { FindingLog } from '../report/findings';
import { resolveLink } from './resolveLink';
import { createSiteIndex } from './siteIndex';

const layout = layoutPages(
  [
    'index.md',
    'guide/index.md',
    'guide/install.md',
    'guide/my notes.md',
    'guide/img/pic.png',
    'api/README.md',
  ].map(makeSourceFile),
  new FindingLog(10),
);
const index = createSiteIndex(layout, 'docs');
const pageAt = (path: string) => layout.pages.find(page => page.path === path)!;

describe('resolveLink', () => {
  it.each([
    ['index.md', 'guide/install.md', 'guide/install/'],
    ['index.md', 'guide/install.md#step-one', 'guide/install/#step-one'],
    ['index.md', './guide/index.md?x=1', 'guide/?x=1'],
    ['guide/install.md', '../index.md', '../../'],
    ['guide/install.md', 'index.md', '../'],
    ['guide/install.md', 'img/pic.png', '../img/pic.png'],
    ['guide/install.md', '../api/README.md', '../../api/'],
    ['guide/install.md', 'install.md#x', './#x'],
    ['guide/index.md', 'my%20notes.md', 'my%20notes/'],
    ['index.md', '/guide/install.md', 'guide/install/'],
    // Not a path to a source file, but plainly meant
    ['index.md', 'guide', 'guide/'],
    ['index.md', 'guide/install', 'guide/install/'],
    ['index.md', 'guide/install.html', 'guide/install/'],
    ['guide/install.md', '../../api/', '../../api/'],
  ])('on %s leads %s to %s', (page, href, expected) => {
    const link = resolveLink(href, pageAt(page), index);

    expect(link).toMatchObject({ href: expected, isBroken: false });
    expect(link.target).toBeDefined();
  });

  it.each([
    'https://example.com/guide/install.md',
    '//example.com',
    'mailto:a@example.com',
    '#anchor',
    '/catalog/default/component/x',
    '?x=1',
  ])('leaves %s alone', href => {
    expect(resolveLink(href, pageAt('index.md'), index)).toMatchObject({
      href,
      isBroken: false,
    });
  });

  it.each(['nope.md', '../../../etc/passwd', 'guide/nope.png', '%zz.md'])(
    'finds %s broken',
    href => {
      expect(resolveLink(href, pageAt('index.md'), index)).toEqual({
        href,
        isBroken: true,
      });
    },
  );
});
