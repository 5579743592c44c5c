import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { TestSite } from '../../__testUtils__/makeSite';
import { preparePage } from '../../__testUtils__/preparePage';

const CONFIG = [
  'site_name: My site',
  'repo_url: https://example.com/repo',
  'extra:',
  '  version: 1.10',
  '  team: {name: Blue, members: [Ann, Bob]}',
  '  text: "{{ version }}"',
  'plugins:',
  '  - techdocs-core',
  '  - macros:',
  '      include_yaml: [data/more.yml, {named: data/more.yml}]',
].join('\n');

describe('createMacros', () => {
  let site: TestSite;

  afterEach(() => site.cleanUp());

  const files = {
    'mkdocs.yml': CONFIG,
    'data/more.yml': 'color: red\nversion: overridden\n',
    'docs/part.md': 'part of {{ page.title }}\n',
  };

  it.each([
    ['{{ version }}', '1.10'],
    ['{{version}}{{ team.name }}', '1.10Blue'],
    ['{{ team.members | join(" and ") }}', 'Ann and Bob'],
    ['{{ extra.version }}', '1.10'],
    [
      '{{ config.site_name }} {{ config.repo_url }}',
      'My site https://example.com/repo',
    ],
    ['{{ config.extra.team.name }}', 'Blue'],
    ['{{ color }} {{ named.color }}', 'red red'],
    [
      '{{ page.file.src_path }} {{ page.meta.title }} {{ title }}',
      'index.md T T',
    ],
    ['{{ text }}', '{{ version }}'],
    ['a {# comment\n#} b', 'a  b'],
    ['## Heading {#anchor}', '## Heading {#anchor}'],
    ['{% raw %}{{ version }}{% endraw %}', '{{ version }}'],
    ['a \n {{- version -}} \n b', 'a1.10b'],
    ['```\n{{ version }}\n```', '```\n1.10\n```'],
    ['{{ "{{" }}', '{{'],
    ['{% include "part.md" %}', 'part of T'],
    ['{% include "gone.md" ignore missing %}', ''],
    [
      '{% dot a.svg\ndigraph { a -> b }\n%}',
      '{% dot a.svg\ndigraph { a -> b }\n%}',
    ],
    ['{{ unclosed', '{{ unclosed'],
    ['{% unclosed', '{% unclosed'],
    ['{# unclosed', '{# unclosed'],
  ])('%j', async (markdown, expected) => {
    site = await TestSite.create({
      ...files,
      'docs/index.md': `---\ntitle: T\n---\n${markdown}`,
    });

    const { text, remarks } = await preparePage(site);

    expect(text).toBe(expected);
    expect(remarks).toEqual([]);
  });

  it.each([
    ['{{ gone }}', '"{{ gone }}" is no variable'],
    ['{{ now() }}', '"{{ now() }}" is no variable'],
    ['{{ config.__class__ }}', 'is no variable'],
    ['${{ secrets.TOKEN }}', '"{{ secrets.TOKEN }}" is no variable'],
    ['{% if version %}x{% endif %}', '"{% if version %}" is a statement'],
    ['{% set x = 1 %}', '"{% set x = 1 %}" is a statement'],
    ['{% import "os" %}', 'is a statement'],
  ])('leaves %s as it is', async (markdown, problem) => {
    site = await TestSite.create({
      ...files,
      'docs/index.md': `\n${markdown}\n${markdown}`,
    });

    const { text, findings } = await preparePage(site);

    expect(text).toBe(`\n${markdown}\n${markdown}`);
    expect(findings[0]).toEqual({
      code: 'variable-unknown',
      level: 'warning',
      file: 'index.md',
      line: 2,
      message: expect.stringContaining(problem),
    });
    expect(new Set(findings.map(f => f.message)).size).toBe(findings.length);
  });

  it.each([
    ['{% include "../../secret.md" %}', 'is outside of the repository'],
    ['{% include "/etc/passwd" %}', 'is an absolute path'],
    ['{% include "link.md" %}', 'is reached through a symbolic link'],
    ['{% include "index.md" %}', 'includes itself'],
  ])('does not include with %s', async (markdown, problem) => {
    site = await TestSite.create({
      ...files,
      '../secret.md': 'SECRET',
      'docs/index.md': markdown,
    });
    await symlink('../../secret.md', join(site.inputDir, 'docs/link.md'));

    const { text, remarks } = await preparePage(site);

    expect(text).not.toContain('SECRET');
    expect(remarks).toContainEqual(expect.stringContaining(problem));
  });

  it.each([
    ['include_yaml: [gone.yml]', '"gone.yml" does not exist'],
    ['include_yaml: [../x.yml]', 'is outside of the repository'],
    ['include_yaml: [/etc/passwd]', 'is an absolute path'],
    ['include_yaml: [broken.yml]', 'broken.yml, line 1'],
  ])('tells about %s', async (setting, problem) => {
    site = await TestSite.create({
      'mkdocs.yml': `plugins: [{macros: {${setting}}}]`,
      'broken.yml': 'a: [',
      'docs/index.md': 'x',
    });

    const { remarks } = await preparePage(site);

    expect(remarks).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ['render_by_default: false', '', '{{ x }}'],
    ['render_by_default: false', 'render_macros: true', 'X'],
    ['render_by_default: false, force_render_paths: "*.md"', '', 'X'],
    ['', 'render_macros: false', '{{ x }}'],
    ['', 'x: mine', 'mine'],
    [
      'j2_variable_start_string: "[[", j2_variable_end_string: "]]"',
      '',
      '{{ x }}',
    ],
    ['on_undefined: silent', '', 'X'],
  ])('with {%s} and front matter {%s}', async (setting, meta, expected) => {
    const head = meta ? `---\n${meta}\n---\n` : '';
    site = await TestSite.create({
      'mkdocs.yml': `extra: {x: X}\nplugins: [{macros: {${setting}}}]`,
      'docs/index.md': `${head}{{ x }}`,
    });

    const { text } = await preparePage(site);

    expect(text).toBe(expected);
  });

  it('leaves out what is unknown when it is told to', async () => {
    site = await TestSite.create({
      'mkdocs.yml': 'plugins: [{macros: {on_undefined: silent}}]',
      'docs/index.md': 'a{{ gone }}b',
    });

    expect(await preparePage(site)).toMatchObject({
      text: 'ab',
      remarks: [expect.stringContaining('is no variable')],
    });
  });

  it('leaves tags to the plugins they belong to', async () => {
    site = await TestSite.create({
      'mkdocs.yml':
        'plugins: [macros, include-markdown, table-reader, git-revision-date-localized]',
      'docs/index.md':
        '{% include "b.md" %} {{ read_csv("t.csv") }} {{ git_revision_date_localized }}',
      'docs/b.md': 'B',
      'docs/t.csv': 'a\n1',
    });

    const { text, remarks } = await preparePage(site, {
      lastChanged: async () => () => new Date('2024-02-01T10:00:00Z'),
    });

    expect(text).toBe('B| a |\n| ---: |\n| 1 | February 1, 2024');
    expect(remarks).toEqual([]);
  });

  it('ends a bomb within the size of a page', async () => {
    site = await TestSite.create({
      'mkdocs.yml': `extra: {x: "${'x'.repeat(1_000)}"}\nplugins: [macros]`,
      'docs/index.md': '{{x}}'.repeat(1_000),
    });

    const { text } = await preparePage(site, {
      limits: { maxPageBytes: 64 * 1_024 },
    });

    expect(text.length).toBeLessThan(70_000);
  });

  it.each([
    ['{#'.repeat(300_000)],
    ['{{'.repeat(300_000)],
    ['{% raw %}'.repeat(100_000)],
    ['{% raw %}{% '.repeat(50_000)],
    ['{{-   '.repeat(100_000)],
    [`${'{{ a }}'.repeat(100_000)}`],
  ])('does not hang on %.10s…', async markdown => {
    site = await TestSite.create({
      'mkdocs.yml': 'plugins: [macros]',
      'docs/index.md': markdown,
    });
    const started = performance.now();

    await preparePage(site);

    // Not how fast it is: whether it hangs.
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
