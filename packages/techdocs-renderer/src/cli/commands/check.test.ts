import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TestSite } from '../../__testUtils__/makeSite';
import { runCli } from '../../__testUtils__/runCli';

describe('fairway-docs check', () => {
  let site: TestSite;

  const check = (...args: readonly string[]) =>
    runCli(['check', site.inputDir, ...args], { cacheHome: site.cacheDir });

  async function create(files: Record<string, string>): Promise<void> {
    site = await TestSite.create({
      'mkdocs.yml': 'plugins: [techdocs-core, calendar]\nnav: [index.md]\n',
      'docs/index.md':
        '# Pumps\n\nSee [valves](valves.md#open).\n\n![](map.png)',
      'docs/valves.md': '# Valves\n',
      'docs/notes.md': 'No heading: 50%',
      'docs/map.png': 'x',
      ...files,
    });
  }

  afterEach(async () => {
    jest.restoreAllMocks();
    await site.cleanUp();
  });

  it('names all there is, what is wrong first, and counts it', async () => {
    await create({});

    const { code, out, err } = await check();

    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out.split('\n')).toEqual([
      expect.stringMatching(
        /^mkdocs\.yml: warning: .*calendar.* \[config-ignored\]$/,
      ),
      'docs/index.md:5: info: The image "map.png" has no text for readers who cannot see it. Say what it shows: ![text](…) or alt="…". [alt-missing]',
      expect.stringMatching(/^docs\/notes\.md: info: .* \[heading-missing\]$/),
      expect.stringMatching(/^docs\/notes\.md: info: .* \[page-orphan\]$/),
      'docs/valves.md: info: The page is not in the navigation. [nav-omitted]',
      'docs/index.md:3: info: The link "valves.md#open" leads to an anchor that valves.md does not have. [anchor-broken]',
      '1 warning, 5 remarks.',
      '  1  config-ignored',
      '  1  alt-missing',
      '  1  heading-missing',
      '  1  page-orphan',
      '  1  nav-omitted',
      '  1  anchor-broken',
      '',
    ]);
  });

  it.each([
    ['warning', '# A\n\n[b](b.md)', 1],
    ['warning', '# A\n\n## ![](https://a.b/c.png)', 0],
    ['info', '# A\n\n## ![](https://a.b/c.png)', 1],
    ['info', '# A', 0],
    ['never', '# A\n\n[b](b.md)', 0],
  ])('fails on %s or not: %j', async (level, text, code) => {
    site = await TestSite.create({ 'docs/index.md': text });

    expect((await check('--fail-on', level)).code).toBe(code);
  });

  it('says that nothing was found', async () => {
    site = await TestSite.create({ 'docs/index.md': '# A' });

    expect(await check()).toEqual({
      code: 0,
      out: 'Nothing was found.\n',
      err: '',
    });
  });

  it('writes JSON to a file, and a summary for people', async () => {
    await create({});
    const file = join(site.inputDir, '../report.json');

    const { out, err } = await check('--format', 'json', '--out', file);

    expect(out).toBe('');
    expect(err).toMatch(/^1 warning, 5 remarks\.\n/);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      pages: 3,
      warnings: 1,
      infos: 5,
      summary: { 'alt-missing': 1, 'page-orphan': 1 },
      findings: expect.arrayContaining([
        {
          code: 'alt-missing',
          level: 'info',
          file: 'index.md',
          path: 'docs/index.md',
          line: 5,
          message: expect.any(String),
        },
      ]),
    });
  });

  it('speaks SARIF', async () => {
    await create({ 'docs/a b.md': '# A\n\n[gone](gone.md)' });

    const { out } = await check('--format', 'sarif', '--prefix', 'services/a');

    const [run] = JSON.parse(out).runs;
    expect(run.tool.driver.rules).toContainEqual({ id: 'link-broken' });
    expect(run.results).toContainEqual({
      ruleId: 'link-broken',
      level: 'warning',
      message: {
        text: 'The link "gone.md" leads to no file of this documentation.',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'services/a/docs/a%20b.md' },
            region: { startLine: 3 },
          },
        },
      ],
    });
  });

  it('speaks to GitHub Actions', async () => {
    await create({ 'docs/a,b.md': '# A\n\n[100%](100%25.md)' });

    const { out } = await check('--format', 'github');

    expect(out).toContain(
      '::warning file=docs/a%2Cb.md,line=3,title=link-broken::The link "100%2525.md" leads to no file of this documentation.\n',
    );
    expect(out).toContain('::notice file=docs/notes.md,title=page-orphan::');
  });

  it('names files of included sites where they lie', async () => {
    site = await TestSite.create({
      'mkdocs.yml': "nav: [Home: index.md, Agent: '!include agent/mkdocs.yml']",
      'docs/index.md': '# A',
      'agent/mkdocs.yml': 'site_name: agent\nnav: [Home: index.md]',
      'agent/docs/index.md': '# B\n\n[gone](gone.md)',
    });

    const { out } = await check();

    expect(out).toMatch(/^agent\/docs\/index\.md:3: warning: /);
  });

  it('leaves nothing behind', async () => {
    await create({});
    jest.replaceProperty(process, 'env', {
      ...process.env,
      TMPDIR: site.temporaryDir,
    });

    await check();

    expect(await readdir(site.temporaryDir)).toEqual([]);
  });

  it.each([
    [
      ['--format', 'xml'],
      /--format takes text, json, sarif, github, not "xml"/,
    ],
    [['--fail-on', 'error'], /--fail-on takes warning, info, never/],
    [['--out', '/nowhere/report'], /"\/nowhere\/report" cannot be written/],
  ])('says what is wrong with %j', async (args, sentence) => {
    await create({});

    const { code, err } = await check(...args);

    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });

  it('says that there is nothing to check', async () => {
    site = await TestSite.create({});

    expect(await check()).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^There is nothing to build/),
    });
  });
});
