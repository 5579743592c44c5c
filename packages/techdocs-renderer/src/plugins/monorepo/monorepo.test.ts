import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { TestSite } from '../../__testUtils__/makeSite';
import { outlineEntries } from '../../__testUtils__/outlineNav';
import { loadSources } from '../../files/loadSources';
import { openInput } from '../../files/openInput';
import { parseMkdocsYml } from '../../config/parseMkdocsYml';
import { BuildLimits, DEFAULT_LIMITS } from '../../options';
import { FindingLog } from '../../report/findings';
import { fillFolders } from './folderNav';

async function load(site: TestSite, limits: Partial<BuildLimits> = {}) {
  const log = new FindingLog(100);
  const input = await openInput(site.inputDir);
  const config = parseMkdocsYml(input.configText ?? '', 'Site', log);
  const { nav, files } = await loadSources(
    input,
    config,
    { ...DEFAULT_LIMITS, ...limits },
    log,
  );
  const paths = files.map(file => file.path);
  return {
    nav: outlineEntries(fillFolders(nav ?? [], paths)),
    paths,
    remarks: log.findings.map(f => `${f.file}:${f.line}: ${f.message}`),
  };
}

const nav = (...lines: string[]) =>
  ['site_name: Root', 'nav:', ...lines.map(l => `  - ${l}`)].join('\n');

describe('includes of other sites', () => {
  let site: TestSite;

  afterEach(() => site.cleanUp());

  const files = {
    'docs/index.md': '# Home',
    'a/mkdocs.yml':
      'site_name: project-a\nnav: [index.md, {Sub: [{B: sub/b.md}]}, {Web: "https://example.com"}]',
    'a/docs/index.md': '# A',
    'a/docs/sub/b.md': '# B',
    'projects/one/mkdocs.yml': 'site_name: One thing\ndocs_dir: handbook',
    'projects/one/handbook/zeta.md': '# Z',
    'projects/one/handbook/index.md': '# One',
    'projects/one/handbook/deep-dive/c.md': '# C',
    'projects/two/mkdocs.yml': 'site_name: two\nnav: [index.md]',
    'projects/two/docs/index.md': '# Two',
  };

  it('puts their pages and navigation in', async () => {
    site = await TestSite.create({
      ...files,
      'mkdocs.yml': nav(
        'index.md',
        'Project A: "!include ./a/mkdocs.yml"',
        '"!include ./projects/one/mkdocs.yml"',
      ),
    });

    const { nav: result, paths, remarks } = await load(site);

    expect(result).toEqual([
      'index.md',
      {
        'Project A': [
          'project-a/index.md',
          { Sub: ['B: project-a/sub/b.md'] },
          'Web: https://example.com',
        ],
      },
      {
        'One thing': [
          { 'Deep dive': ['one-thing/deep-dive/c.md'] },
          'one-thing/index.md',
          'one-thing/zeta.md',
        ],
      },
    ]);
    expect(paths).toEqual([
      'index.md',
      'one-thing/deep-dive/c.md',
      'one-thing/index.md',
      'one-thing/zeta.md',
      'project-a/index.md',
      'project-a/sub/b.md',
    ]);
    expect(remarks).toEqual([]);
  });

  it('finds sites by a pattern', async () => {
    site = await TestSite.create({
      ...files,
      'mkdocs.yml': nav('All: "*include ./projects/*/mkdocs.yml"'),
    });

    const { nav: result } = await load(site);

    expect(result).toEqual([
      {
        All: [{ 'One thing': expect.any(Array) }, { two: ['two/index.md'] }],
      },
    ]);
  });

  it('follows includes of included sites', async () => {
    site = await TestSite.create({
      ...files,
      'mkdocs.yml': nav('Outer: "!include outer/mkdocs.yml"'),
      'outer/mkdocs.yml':
        'site_name: outer\nnav: [index.md, {Inner: "!include inner/mkdocs.yml"}]',
      'outer/docs/index.md': '# Outer',
      'outer/inner/mkdocs.yml': 'site_name: inner\nnav: [index.md]',
      'outer/inner/docs/index.md': '# Inner',
    });

    const { nav: result, paths, remarks } = await load(site);

    expect(result).toEqual([
      { Outer: ['outer/index.md', { Inner: ['outer/inner/index.md'] }] },
    ]);
    expect(paths).toEqual([
      'index.md',
      'outer/index.md',
      'outer/inner/index.md',
    ]);
    expect(remarks).toEqual([]);
  });

  it.each([
    ['!include ./gone/mkdocs.yml', 'does not exist'],
    ['!include ../other/mkdocs.yml', 'is outside of the repository'],
    ['!include a/../../other/mkdocs.yml', 'is outside of the repository'],
    ['!include /other/mkdocs.yml', 'is an absolute path'],
    ['!include https://example.com/mkdocs.yml', 'is a web address'],
    ['!include ./linked/mkdocs.yml', 'is reached through a symbolic link'],
    ['!include ./docs/index.md', 'is not the mkdocs.yml of a site'],
    ['!include ./nameless/mkdocs.yml', 'has no "site_name"'],
    ['!include ./broken/mkdocs.yml', 'cannot be read'],
    ['!include ./outside/mkdocs.yml', 'cannot be read: docs_dir is "../.."'],
    ['!include ./mkdocs.yml', 'includes itself: mkdocs.yml → mkdocs.yml'],
    ['*include ./gone/*/mkdocs.yml', 'is a pattern that no file matches'],
    ['*include ../*/mkdocs.yml', 'is outside of the repository'],
    ['!import https://example.com/repo', 'is in another repository'],
  ])('leaves %s out', async (include, problem) => {
    site = await TestSite.create({
      ...files,
      '../other/mkdocs.yml': 'site_name: other',
      'nameless/mkdocs.yml': 'nav: []',
      'broken/mkdocs.yml': 'a: [',
      'outside/mkdocs.yml': 'site_name: x\ndocs_dir: ../..',
      'mkdocs.yml': nav('index.md', `Other: "${include}"`),
    });
    await symlink('../other', join(site.inputDir, 'linked'));

    const { nav: result, remarks } = await load(site);

    expect(JSON.stringify(result)).not.toContain('include');
    expect(remarks).toEqual([
      expect.stringMatching(
        new RegExp(
          `^mkdocs.yml:4: Not included: .*${problem.replace(
            /[[\].*+?]/g,
            '\\$&',
          )}`,
        ),
      ),
    ]);
  });

  it('tells about a cycle with its way', async () => {
    site = await TestSite.create({
      ...files,
      'mkdocs.yml': nav('X: "!include x/mkdocs.yml"'),
      'x/mkdocs.yml': 'site_name: x\nnav:\n  - Y: "!include ../y/mkdocs.yml"',
      'x/docs/index.md': 'x',
      'y/mkdocs.yml': 'site_name: y\nnav:\n  - X: "!include ../x/mkdocs.yml"',
      'y/docs/index.md': 'y',
    });

    const { remarks } = await load(site);

    expect(remarks).toEqual([
      'y/mkdocs.yml:3: Not included: "!include ../x/mkdocs.yml" includes itself: mkdocs.yml → x/mkdocs.yml → y/mkdocs.yml → x/mkdocs.yml.',
    ]);
  });

  it('keeps sites of one name apart', async () => {
    site = await TestSite.create({
      ...files,
      'b/mkdocs.yml': 'site_name: project-a',
      'b/docs/index.md': '# B',
      'mkdocs.yml': nav(
        'A: "!include a/mkdocs.yml"',
        'Again: "!include a/mkdocs.yml"',
        'B: "!include b/mkdocs.yml"',
      ),
    });

    const { nav: result, remarks } = await load(site);

    expect(result).toHaveLength(2);
    expect(remarks).toEqual([
      expect.stringContaining('has the same name as a/mkdocs.yml'),
    ]);
  });

  it('reads neither through links nor what is excluded', async () => {
    site = await TestSite.create({
      ...files,
      '../secret/key.md': 'SECRET',
      'mkdocs.yml': `${nav(
        'A: "!include a/mkdocs.yml"',
        'L: "!include l/mkdocs.yml"',
      )}\nexclude_docs: project-a/sub/`,
      'l/mkdocs.yml': 'site_name: l\nnav: [key.md]',
    });
    await symlink('../../secret', join(site.inputDir, 'l/docs'));

    const { paths, remarks } = await load(site);

    expect(paths).toEqual(['index.md', 'project-a/index.md']);
    expect(remarks).toEqual([
      expect.stringContaining('reached through a symbolic link'),
    ]);
  });

  it('stops at the depth and at the number of files', async () => {
    const deep = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [
        `${'d/'.repeat(i + 1)}mkdocs.yml`,
        `site_name: d\nnav:\n  - D: "!include d/mkdocs.yml"`,
      ]),
    );
    site = await TestSite.create({
      ...files,
      ...deep,
      'mkdocs.yml': nav('D: "!include d/mkdocs.yml"'),
    });

    const { remarks } = await load(site, { maxIncludeDepth: 3 });

    expect(remarks[0]).toContain('is nested more than 3 sites deep');
    await site.write('mkdocs.yml', nav('A: "!include a/mkdocs.yml"'));
    await expect(load(site, { maxFiles: 2 })).rejects.toThrow(
      /more than 2 files/,
    );
  });

  it('builds them as one site, each page edited where it is', async () => {
    site = await TestSite.create({
      ...files,
      'mkdocs.yml': [
        'site_name: Root',
        'repo_url: https://github.com/o/r',
        'edit_uri: edit/main/docs/',
        'nav:',
        '  - index.md',
        '  - A: "!include a/mkdocs.yml"',
        '  - One: "!include projects/one/mkdocs.yml"',
      ].join('\n'),
      'docs/index.md': '[a](project-a/sub/b.md)',
      'a/docs/index.md': '[b](sub/b.md)',
      'projects/one/mkdocs.yml':
        'site_name: One thing\ndocs_dir: handbook\nrepo_url: https://github.com/x/y\nedit_uri: blob/v1/hb/',
    });

    const report = await site.build();

    expect(report.findings).toEqual([]);
    const read = (path: string) => site.read(`${path}index.html`);
    expect(await read('')).toContain('href="project-a/sub/b/"');
    expect(await read('project-a/')).toContain('href="sub/b/"');
    expect(await read('project-a/sub/b/')).toContain(
      'href="https://github.com/o/r/edit/main/a/docs/sub/b.md"',
    );
    expect(await read('one-thing/zeta/')).toContain(
      'href="https://github.com/x/y/blob/v1/hb/zeta.md"',
    );
  });
});
