import { TestSite } from '../__testUtils__/makeSite';
import { preparePage } from '../__testUtils__/preparePage';

const PLUGINS = [
  'git-revision-date-localized',
  'include-markdown',
  'macros',
  'neoteroi.mkdocsoad',
  'swagger-ui-tag',
  'table-reader',
  'tags',
];

// As large as a page may be.
const SIZE = 1_000_000;

// What takes time that grows faster than the text takes minutes here, which is longer than a test may.
describe('text that is written to hang a step', () => {
  let site: TestSite;

  afterEach(() => site.cleanUp());

  it.each([
    '{%',
    '{{',
    '{#',
    "{{ '",
    "{{\\'",
    '{% raw %}',
    '{% raw %}{% ',
    '{% raw %} {{ a }} {% endraw ',
    '{%- include "',
    '{% include "x" a=',
    '{{- a -}}   ',
    '{{ a.a.a.a | upper | lower }}',
    '{{ read_csv(',
    '{{ read_csv("a", b=[',
    '<!-- material/tags ',
    '<!--',
    '<swagger-ui src="',
    '<swagger-ui ',
    '`<swagger-ui src="x"/>',
    '[OAD(',
    '--8<--',
    '-8<- [start:',
    '\n--8<-- "x"',
    '\n--8<-- "x:1:2,3:4,',
    '{{ git_revision_date_localized ',
    ' ',
    '\t',
    '\n',
  ])('%j, many times', async piece => {
    // Something that closes what is open, as far away as it can be.
    const end = '%} }} #} --> )] ">';
    const markdown = piece.repeat(SIZE / piece.length) + end;
    site = await TestSite.create({
      'mkdocs.yml': `plugins: [${PLUGINS.join(', ')}]`,
      'docs/index.md': markdown,
    });

    const { text } = await preparePage(site, {
      lastChanged: async () => () => new Date(0),
    });

    expect(text.length).toBeLessThan(2 * SIZE);
  });
});
