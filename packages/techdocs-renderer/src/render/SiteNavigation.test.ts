import { NavNode } from '../nav/navNode';
import { SiteNavigation } from './SiteNavigation';

const page = (url: string, title = url || 'home') =>
  ({ type: 'page', title, url } as const);
const section = (
  title: string,
  children: readonly NavNode[],
  index?: ReturnType<typeof page>,
): NavNode => ({ type: 'section', title, index, children });

const NAV: readonly NavNode[] = [
  page(''),
  page('guide/'),
  section('Guide', [
    page('guide/install/'),
    page('guide/install/linux/'),
    section('Deep', [page('guide/install/linux/arm/'), page('guide/a%20b/')]),
    page('guide/install/'),
  ]),
  section('Pumps', [page('pumps/large/')], page('pumps/')),
  section('Bare', [], page('bare/')),
  page('guidebook/', 'Überblick 🚀'),
  { type: 'link', title: 'Elsewhere', href: 'https://example.com/' },
  { type: 'link', title: 'Absolute', href: '/catalog' },
  { type: 'link', title: 'File', href: 'guide/install/files/x.csv' },
];
const TARGETS: readonly string[] = [
  '',
  'guide/',
  'guide/install/',
  'guide/install/linux/',
  'guide/install/linux/arm/',
  'guide/a%20b/',
  'guide/install/',
  'pumps/',
  'pumps/large/',
  'bare/',
  'guidebook/',
  'https://example.com/',
  '/catalog',
  'guide/install/files/x.csv',
];
const PAGES = [
  ...new Set(TARGETS.filter(url => url === '' || /^[a-z].*[^:]\/$/.test(url))),
  // One that is not in it.
  'guide/other/',
  'moved/from/here/',
].filter(url => !url.startsWith('http'));

const renderAll = (navigation: SiteNavigation, url: string, toc = '') =>
  Buffer.concat(navigation.render({ url, toc })).toString();
const hrefsOf = (html: string) =>
  [...html.matchAll(/<a href="([^"]*)"/g)].map(match => match[1]);
const root = 'http://site.test/docs/';

describe('SiteNavigation', () => {
  // One for all pages, as in a build.
  const navigation = new SiteNavigation(NAV, 'My <site>');

  it.each(PAGES)('leads from "%s" to where it should', url => {
    const hrefs = hrefsOf(renderAll(navigation, url));

    expect(hrefs.map(href => new URL(href, root + url).href)).toEqual(
      TARGETS.map(target => new URL(target, root).href),
    );
    expect(hrefs).not.toContain('');
  });

  it.each(PAGES)('marks on "%s" what is active, and nothing else', url => {
    const html = renderAll(navigation, url);

    const open = [
      ...html.matchAll(
        /<li class="md-nav__item md-nav__item--active md-nav__item--nested"><input class="md-nav__toggle md-toggle" type="checkbox" id="(\w+)" checked>/g,
      ),
    ].map(match => match[1]);
    const current = TARGETS.filter(target => target === url).length;
    expect(html.match(/aria-current="page"/g) ?? []).toHaveLength(current);
    expect(open).toEqual(
      {
        'guide/install/': ['__nav_3'],
        'guide/install/linux/': ['__nav_3'],
        'guide/install/linux/arm/': ['__nav_3', '__nav_3_3'],
        'guide/a%20b/': ['__nav_3', '__nav_3_3'],
        'pumps/': ['__nav_4'],
        'pumps/large/': ['__nav_4'],
        'bare/': ['__nav_5'],
      }[url] ?? [],
    );
    expect(html.match(/ checked/g) ?? []).toHaveLength(open.length);
  });

  it('shows the table of contents of the page below it', () => {
    const before = renderAll(navigation, 'pumps/large/', '');
    const html = renderAll(navigation, 'pumps/large/', '<nav>T</nav>');
    const after = renderAll(navigation, 'pumps/large/', '');

    expect(html).toContain(
      '<li class="md-nav__item md-nav__item--active"><input class="md-nav__toggle md-toggle" type="checkbox" id="__toc" aria-label="On this page" checked><label class="md-nav__link md-nav__link--active" for="__toc"><span class="md-ellipsis">pumps/large/</span><span class="md-nav__icon md-icon"></span></label><a href="./" class="md-nav__link md-nav__link--active" aria-current="page"><span class="md-ellipsis">pumps/large/</span></a><nav>T</nav></li>',
    );
    expect(after).toBe(before);
  });

  it('is nested as the navigation is', () => {
    const html = renderAll(
      new SiteNavigation(
        [section('A & B', [page('a/', 'C')], page('i/', 'I'))],
        'My <site>',
      ),
      'x/',
    );

    expect(html).toBe(
      '<nav class="md-nav md-nav--primary" aria-label="Navigation" data-md-level="0"><label class="md-nav__title" for="__drawer">My &lt;site&gt;</label><ul class="md-nav__list">' +
        '<li class="md-nav__item md-nav__item--nested"><input class="md-nav__toggle md-toggle" type="checkbox" id="__nav_1"><div class="md-nav__link md-nav__container"><a href="../i/" class="md-nav__link"><span class="md-ellipsis">A &amp; B</span></a><label class="md-nav__link" for="__nav_1" id="__nav_1_label" tabindex="0"><span class="md-nav__icon md-icon"></span></label></div>' +
        '<nav class="md-nav" data-md-level="1" aria-labelledby="__nav_1_label"><label class="md-nav__title" for="__nav_1"><span class="md-nav__icon md-icon"></span>A &amp; B</label><ul class="md-nav__list">' +
        '<li class="md-nav__item"><a href="../a/" class="md-nav__link"><span class="md-ellipsis">C</span></a></li>' +
        '</ul></nav></li></ul></nav>',
    );
  });
});
