import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TestSite } from './__testUtils__/makeSite';
import { DocsInputError } from './errors';

describe('buildSite', () => {
  let site: TestSite;

  afterEach(() => site.cleanUp());

  it('writes what the TechDocs backend asks for', async () => {
    site = await TestSite.create({
      'mkdocs.yml': 'site_name: My site\nsite_description: About it\n',
      'docs/index.md': '# Hello',
      'docs/guide/a.md': 'text',
    });

    const report = await site.build({ etag: 'abc' });

    const files = await site.list();
    expect(files).toEqual([
      expect.stringMatching(
        /^assets\/stylesheets\/main\.[0-9a-f]{8}\.min\.css$/,
      ),
      'guide/a/index.html',
      'index.html',
      'search/search_index.json',
      'techdocs_metadata.json',
    ]);
    expect(JSON.parse(await site.read('techdocs_metadata.json'))).toEqual({
      site_name: 'My site',
      site_description: 'About it',
      build_timestamp: 1_790_000_000_000,
      files,
      etag: 'abc',
      engine: 'fairway',
      engine_version: expect.any(String),
    });
    expect(report).toMatchObject({
      siteName: 'My site',
      pages: 2,
      assets: 0,
      findings: [],
    });
  });

  it('tells where pages are shown and edited that something is wrong with', async () => {
    site = await TestSite.create({
      'mkdocs.yml':
        'repo_url: https://github.com/a/b\nedit_uri: edit/main/docs/',
      'docs/README.md': '# Hello',
      'docs/guide/a & b.md': '[gone](gone.md)',
      'docs/guide/good.md': '[home](../README.md)',
    });

    const { places } = await site.build();

    expect(places).toEqual({
      '': {
        page: '',
        editUrl: 'https://github.com/a/b/edit/main/docs/README.md',
      },
      'guide/a & b.md': {
        page: 'guide/a & b/',
        editUrl: 'https://github.com/a/b/edit/main/docs/guide/a%20%26%20b.md',
      },
    });
  });

  it.each([
    [{ 'docs/index.md': '# Docs' }, 'Docs'],
    [{ 'README.md': '# Readme' }, 'Readme'],
    [{ 'readme.md': '# Readme', 'src/x.md': '# No' }, 'Readme'],
    [{ 'README.md': '# Readme', 'docs/a.md': '# A' }, 'Readme'],
    [
      { 'mkdocs.yaml': 'docs_dir: handbook', 'handbook/README.md': '# Book' },
      'Book',
    ],
    [{ 'mkdocs.yml': 'docs_dir: .', 'index.md': '# Here' }, 'Here'],
    [{ 'mkdocs.yml': '', 'docs/index.md': '# Empty' }, 'Empty'],
  ])('finds the home page in %j', async (files, heading) => {
    site = await TestSite.create(files);

    await site.build();

    expect(await site.read('index.html')).toMatch(
      new RegExp(`<h1 id="[^"]+">${heading}<`),
    );
  });

  it('names a site without a name as its caller says', async () => {
    site = await TestSite.create({ 'docs/index.md': 'x' });

    await site.build({ siteName: 'payment-api' });

    expect(await site.read('index.html')).toContain(
      '<title>payment-api</title>',
    );
  });

  it('leads links of a README above the documentation into it', async () => {
    site = await TestSite.create({
      'README.md':
        '[guide](docs/guide.md) ![logo](docs/logo.png) [code](src/x.ts)',
      'docs/guide.md': '[home](../README.md)',
      'docs/logo.png': 'png',
    });

    const report = await site.build();

    expect(await site.read('index.html')).toContain(
      '<a href="guide/">guide</a>',
    );
    expect(await site.read('index.html')).toContain(
      '<img src="logo.png" alt="logo" />',
    );
    expect(await site.read('guide/index.html')).toContain(
      '<a href="../">home</a>',
    );
    expect(report.findings.map(f => f.message)).toEqual([
      'The link "src/x.ts" leads to no file of this documentation.',
    ]);
  });

  it('makes a home page where there is none', async () => {
    site = await TestSite.create({
      'mkdocs.yml':
        'site_name: Site\nnav: [{Guide: a.md}, {Web: "https://example.com"}]',
      'docs/a.md': '# A',
    });

    const report = await site.build();

    const html = await site.read('index.html');
    expect(html).toContain('<h1>Site</h1>');
    expect(html).toContain('<li><a href="a/">Guide</a></li>');
    expect(report.findings).toEqual([
      expect.objectContaining({ code: 'index-generated' }),
    ]);
  });

  it('reports broken links, anchors and navigation, and builds the rest', async () => {
    site = await TestSite.create({
      'mkdocs.yml': 'nav: [index.md, gone.md, {S: [also-gone.md]}]',
      'docs/index.md':
        '[a](gone.md) [b](other.md#nope) [c](#nope) [d](other.md#yes) ![e](no.png)',
      'docs/other.md': '## Yes\n\n<script>x</script>',
    });

    const report = await site.build();

    expect(report.pages).toBe(2);
    expect(report.findings.map(f => [f.code, f.file])).toEqual([
      ['link-broken', 'index.md'],
      ['image-broken', 'index.md'],
      ['content-removed', 'other.md'],
      ['nav-missing', 'mkdocs.yml'],
      ['nav-missing', 'mkdocs.yml'],
      ['nav-omitted', 'other.md'],
      ['anchor-broken', 'index.md'],
      ['anchor-broken', 'index.md'],
    ]);
  });

  it('leaves out what is excluded, a draft or hidden', async () => {
    site = await TestSite.create({
      'mkdocs.yml': [
        'exclude_docs: |',
        '  *.draft.md',
        '  /internal/',
        '  !.well-known',
        'draft_docs: wip.md',
        'not_in_nav: /unlisted.md',
        'copyright: "© Us <script>x</script>"',
      ].join('\n'),
      'docs/index.md': '[to](unlisted.md)',
      'docs/a.draft.md': 'x',
      'docs/internal/b.md': 'x',
      'docs/wip.md': 'x',
      'docs/templates/c.html': 'x',
      'docs/.hidden/d.md': 'x',
      'docs/.git/e.md': 'x',
      'docs/.well-known/f.txt': 'x',
      'docs/unlisted.md': '# Unlisted',
    });

    const report = await site.build();

    const files = await site.list();
    expect(files.filter(f => !/^(assets|search)\/|metadata/.test(f))).toEqual([
      '.well-known/f.txt',
      'index.html',
      'unlisted/index.html',
    ]);
    expect(report.findings).toEqual([]);
    const html = await site.read('index.html');
    expect(html).not.toMatch(/md-nav__link[^>]*>[^<]*<[^>]*>Unlisted/);
    expect(html).toContain(
      '<div class="md-copyright__highlight">© Us </div></footer>',
    );
  });

  it.each([
    ['', 'info'],
    ['validation: {omitted_files: warn}', 'warning'],
    ['validation: {nav: {omitted_files: ignore}}', undefined],
    ['not_in_nav: "*.md"', undefined],
  ])('reports pages that nobody finds, with %j', async (settings, level) => {
    site = await TestSite.create({
      'mkdocs.yml': `nav: [index.md]\n${settings}`,
      'docs/index.md': 'x',
      'docs/other.md': 'x',
    });

    const { findings } = await site.build();

    expect(findings.map(f => [f.code, f.level, f.file])).toEqual(
      level ? [['nav-omitted', level, 'other.md']] : [],
    );
  });

  it.each([
    ['gone.md', '', ['warning nav-missing']],
    ['gone.md', 'not_found: ignore', []],
    ['/portal', '', ['info link-absolute']],
    ['/index.md', '', []],
    ['/gone.md', 'absolute_links: relative_to_docs', ['warning nav-missing']],
  ])('reports %s in nav, with {%s}', async (target, settings, expected) => {
    site = await TestSite.create({
      'mkdocs.yml': `nav: [index.md, {X: ${target}}]\nvalidation: {nav: {${settings}}}`,
      'docs/index.md': 'x',
    });

    const { findings } = await site.build();

    expect(findings.map(f => `${f.level} ${f.code}`)).toEqual(expected);
  });

  it('counts the findings that do not fit', async () => {
    site = await TestSite.create({ 'docs/index.md': '[a](x.md)\n'.repeat(20) });

    const report = await site.build({ limits: { maxFindings: 5 } });

    expect(report.findings).toHaveLength(5);
    expect(report.droppedFindings).toBe(15);
  });

  it.each([
    [{}, /nothing to build/],
    [{ 'src/x.md': 'x' }, /nothing to build/],
    [
      { 'mkdocs.yml': 'docs_dir: handbook', 'README.md': 'x' },
      /"handbook" does not exist/,
    ],
    [{ 'mkdocs.yml': 'site_name: x' }, /"docs" does not exist/],
    [{ 'docs/a.txt': 'x' }, /holds no Markdown files/],
    [{ 'mkdocs.yml': 'a: [', 'docs/index.md': 'x' }, /mkdocs.yml, line 1/],
    [
      { 'mkdocs.yml': 'x'.repeat(600_000), 'docs/index.md': 'x' },
      /at most 512 KiB/,
    ],
  ])('explains why it cannot build %p', async (files, message) => {
    site = await TestSite.create(files as Record<string, string>);

    const building = site.build();

    await expect(building).rejects.toThrow(message);
    await expect(building).rejects.toBeInstanceOf(DocsInputError);
    await expect(building).rejects.not.toThrow(site.inputDir);
  });

  it.each([
    ['files', { maxFiles: 2 }, /more than 2 files/],
    ['bytes', { maxTotalBytes: 10 }, /limit is 1 MiB/],
    ['time', { maxSeconds: 0 }, /stopped after 0 seconds/],
  ])('stops at the limit of %s', async (_, limits, message) => {
    site = await TestSite.create({
      'docs/a.md': 'aaaa',
      'docs/b.md': 'bbbb',
      'docs/c.md': 'cccc',
    });

    await expect(site.build({ limits })).rejects.toThrow(message);
  });

  it('leaves out what is too large or too deep', async () => {
    site = await TestSite.create({
      'docs/index.md': 'x',
      'docs/large.md': 'x'.repeat(2000),
      'docs/large.bin': 'x'.repeat(2000),
      'docs/a/b/c/deep.md': 'x',
    });

    const report = await site.build({
      limits: { maxPageBytes: 1000, maxAssetBytes: 1000, maxDepth: 3 },
    });

    expect(report.pages).toBe(1);
    expect(report.findings.map(f => [f.code, f.file])).toEqual([
      ['file-skipped', 'a/b/c'],
      ['page-skipped', 'large.md'],
      ['file-skipped', 'large.bin'],
    ]);
  });

  it('does not follow symbolic links', async () => {
    site = await TestSite.create({
      'docs/index.md': 'x',
      'secret/key.md': 'TOP SECRET',
    });
    await symlink(
      join(site.inputDir, 'secret/key.md'),
      join(site.inputDir, 'docs/key.md'),
    );
    await symlink(
      join(site.inputDir, 'secret'),
      join(site.inputDir, 'docs/folder'),
    );
    await symlink('/etc/hostname', join(site.inputDir, 'docs/hostname.txt'));

    const report = await site.build();

    expect(await site.list()).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/key|folder|hostname/)]),
    );
    expect(report.findings.map(f => [f.code, f.file]).sort()).toEqual([
      ['file-skipped', 'folder'],
      ['file-skipped', 'hostname.txt'],
      ['file-skipped', 'key.md'],
    ]);
  });

  it('does not reach the documentation or its settings through a link', async () => {
    site = await TestSite.create({
      'elsewhere/index.md': 'x',
      'real.yml': 'site_name: x',
    });
    await symlink(
      join(site.inputDir, 'elsewhere'),
      join(site.inputDir, 'docs'),
    );

    await expect(site.build()).rejects.toThrow(
      /reached through a symbolic link/,
    );

    await symlink(
      join(site.inputDir, 'real.yml'),
      join(site.inputDir, 'mkdocs.yml'),
    );
    await expect(site.build()).rejects.toThrow(/mkdocs.yml cannot be read/);
  });

  it('keeps its own files apart from those of the author', async () => {
    site = await TestSite.create({
      'docs/index.md': 'x',
      'docs/guide.md': '# Guide',
      'docs/guide/index.html': 'mine',
      'docs/techdocs_metadata.json': '{"etag":"forged"}',
      'docs/.hidden.md': 'x',
    });

    await site.build();

    expect(await site.read('guide/index.html')).toContain('id="guide"');
    expect(
      JSON.parse(await site.read('techdocs_metadata.json')).etag,
    ).toBeUndefined();
    expect(await site.list()).not.toContain('.hidden/index.html');
  });

  it('neither writes to its input nor builds into it', async () => {
    const files = {
      'mkdocs.yml': 'site_name: x # comment\n',
      'docs/index.md': 'x',
    };
    site = await TestSite.create(files);
    const before = (await stat(join(site.inputDir, 'mkdocs.yml'))).mtimeMs;

    await site.build();
    await mkdir(join(site.inputDir, 'site'));

    expect(await site.list(site.inputDir)).toEqual([
      'docs/index.md',
      'mkdocs.yml',
    ]);
    expect(await readFile(join(site.inputDir, 'mkdocs.yml'), 'utf8')).toBe(
      files['mkdocs.yml'],
    );
    expect((await stat(join(site.inputDir, 'mkdocs.yml'))).mtimeMs).toBe(
      before,
    );
    await expect(
      site.build({ outputDir: join(site.inputDir, 'site') }),
    ).rejects.toThrow(/outside of the one it is built from/);
  });

  it('reads text that is not quite UTF-8 and has a byte order mark', async () => {
    site = await TestSite.create({
      'mkdocs.yml': '\ufeffsite_name: Ü',
      'docs/index.md': '',
    });
    await writeFile(
      join(site.inputDir, 'docs/index.md'),
      Buffer.from([0xef, 0xbb, 0xbf, 0x23, 0x20, 0x41, 0xff]),
    );

    const report = await site.build();

    expect(report.siteName).toBe('Ü');
    expect(await site.read('index.html')).toContain('<h1 id="a">A\ufffd');
  });

  it('never writes an empty address', async () => {
    site = await TestSite.create({
      'docs/index.md': '[a]() ![b]() <img src=""> <a href="">c</a>\n\n[d](<>)',
      'docs/a/b.md': '[home](../index.md)',
    });

    await site.build();

    for (const path of ['index.html', 'a/b/index.html']) {
      expect(await site.read(path)).not.toMatch(/(?:href|src)=(?:""|[\s>])/);
    }
  });
});
