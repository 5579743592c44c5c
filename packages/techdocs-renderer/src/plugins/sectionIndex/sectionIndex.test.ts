import { outlineNodes } from '../../__testUtils__/outlineNav';
import { TestSite } from '../../__testUtils__/makeSite';
import { makeSourceFile } from '../../__testUtils__/renderMarkdown';
import { parseMkdocsYml } from '../../config/parseMkdocsYml';
import { layoutPages } from '../../files/layoutPages';
import { buildNav } from '../../nav/buildNav';
import { FindingLog } from '../../report/findings';
import { createSiteIndex } from '../../transform/siteIndex';
import { sectionPages } from './sectionPages';

const PAGES = ['index.md', 'g/index.md', 'g/a.md', 'g/b.md'];

function build(nav: string, settings: string) {
  const log = new FindingLog(10);
  const config = parseMkdocsYml(`nav: ${nav}\n${settings}`, 'Site', log);
  const layout = layoutPages(PAGES.map(makeSourceFile), log);
  const nodes = buildNav(config.nav!, {
    index: createSiteIndex(layout, 'docs'),
    titleOf: path => `T ${path}`,
    validation: config.validation.nav,
    sectionPages: sectionPages(config),
    log,
  });
  return outlineNodes(nodes);
}

const PLUGIN = 'plugins: [section-index]';
const FEATURE = 'theme: {name: material, features: [navigation.indexes]}';
const A = 'T g/a.md: g/a/';
const INDEX = 'T g/index.md: g/';

describe('sections with a page of their own', () => {
  it.each<[string, string, unknown[]]>([
    ['[{G: [g/index.md, g/a.md]}]', '', [{ G: [INDEX, A] }]],
    ['[{G: [g/index.md, g/a.md]}]', PLUGIN, [{ 'G (G: g/)': [A] }]],
    [
      '[{G: [g/a.md, g/b.md]}]',
      PLUGIN,
      [{ 'G (G: g/a/)': ['T g/b.md: g/b/'] }],
    ],
    ['[{G: [{Own: g/index.md}, g/a.md]}]', PLUGIN, [{ G: ['Own: g/', A] }]],
    ['[{G: [g/index.md]}]', PLUGIN, ['G: g/']],
    [
      '[{G: [{H: [g/index.md, g/a.md]}]}]',
      PLUGIN,
      [{ G: [{ 'H (H: g/)': [A] }] }],
    ],
    ['[{G: [gone.md, g/a.md]}]', PLUGIN, [{ G: [A] }]],
    ['[{G: [g/index.md, g/a.md]}]', FEATURE, [{ 'G (T g/index.md: g/)': [A] }]],
    ['[{G: [g/a.md, {Own: g/index.md}]}]', FEATURE, [{ 'G (Own: g/)': [A] }]],
    ['[{G: [g/a.md, g/b.md]}]', FEATURE, [{ G: [A, 'T g/b.md: g/b/'] }]],
    ['[{G: [g/index.md]}]', FEATURE, [{ 'G (T g/index.md: g/)': [] }]],
  ])('%s with %s', (nav, settings, expected) => {
    expect(build(nav, settings)).toEqual(expected);
  });

  it('are links that can be opened', async () => {
    const site = await TestSite.create({
      'mkdocs.yml': `nav: [index.md, {Guide: [g/index.md, g/a.md]}]\n${PLUGIN}`,
      ...Object.fromEntries(PAGES.map(path => [`docs/${path}`, `# ${path}`])),
    });

    await site.build();

    const home = await site.read('index.html');
    expect(home).toMatch(
      /<input class="md-nav__toggle md-toggle" type="checkbox" id="__nav_2"><div class="md-nav__link md-nav__container"><a href="g\/" class="md-nav__link"><span class="md-ellipsis">Guide<\/span><\/a><label class="md-nav__link" for="__nav_2"/,
    );
    const own = await site.read('g/index.html');
    expect(own).toContain('<title>Guide - Documentation</title>');
    expect(own).toMatch(/id="__nav_2" checked>/);
    expect(own).toMatch(
      /class="md-nav__link md-nav__link--active" aria-current="page"><span class="md-ellipsis">Guide</,
    );
    expect(home).toMatch(/md-footer__link--next[^]*Guide/);
    await site.cleanUp();
  });
});
