import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TestSite } from '../../__testUtils__/makeSite';
import { runCli } from '../../__testUtils__/runCli';

describe('fairway-docs build', () => {
  let site: TestSite;

  const run = (args: readonly string[], options = {}) =>
    runCli(args, { cacheHome: site.cacheDir, ...options });
  const build = (...args: readonly string[]) =>
    run(['build', site.inputDir, '--out', site.outputDir, ...args]);

  beforeEach(async () => {
    site = await TestSite.create({
      'mkdocs.yml': 'site_description: About pumps',
      'docs/index.md': '# Pumps\n\n[Valves](valves.md)',
      'docs/valves.md': '# Valves',
    });
  });

  afterEach(() => site.cleanUp());

  it('builds a site and says so', async () => {
    const { code, out, err } = await build('--site-name', 'Pumps', '--etag=1');

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^Built 2 pages and copied 0 other files to .*out in \d+ ms; 5 files changed\.\n$/,
    );
    expect(JSON.parse(await site.read('techdocs_metadata.json'))).toMatchObject(
      { site_name: 'Pumps', site_description: 'About pumps', etag: '1' },
    );
  });

  it('writes only what changed the second time', async () => {
    await build();
    const before = await stat(join(site.outputDir, 'index.html'));
    await site.write('docs/valves.md', '# Valves\n\nOpen and close.');

    const { out } = await build('--json');

    expect(JSON.parse(out).changed).toEqual([
      'valves/index.html',
      'search/search_index.json',
      'techdocs_metadata.json',
    ]);
    expect((await stat(join(site.outputDir, 'index.html'))).mtimeMs).toBe(
      before.mtimeMs,
    );
  });

  it('keeps what it remembers where it is told to', async () => {
    const cache = join(site.cacheDir, 'own');

    await build('--cache', cache);

    expect((await stat(join(cache, 'build.bin'))).isFile()).toBe(true);
  });

  it('names file, line and kind of what it finds', async () => {
    await site.write('docs/index.md', '# Pumps\n\n[Valves](gone.md)');

    const loose = await build();
    const strict = await build('--strict');

    expect(loose.code).toBe(0);
    expect(loose.err).toMatch(
      /^docs\/index\.md(:3)?: warning: The link "gone\.md" .* \[link-broken\]\n/,
    );
    expect(strict.code).toBe(1);
  });

  it('is quiet if it is told to', async () => {
    await site.write('docs/index.md', '[Valves](gone.md)');

    expect(await build('--quiet')).toEqual({ code: 0, out: '', err: '' });
  });

  it('gives the report to programs', async () => {
    await site.write('docs/index.md', '# Pumps\n\n[a](gone.md) [b](away.md)');

    const { out, err } = await build('--json');

    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      pages: 2,
      warnings: 2,
      summary: { 'link-broken': 2 },
      findings: [
        { code: 'link-broken', file: 'index.md', path: 'docs/index.md' },
        { code: 'link-broken', file: 'index.md', path: 'docs/index.md' },
      ],
      droppedFindings: 0,
    });
  });

  describe('does not touch', () => {
    it('a folder that holds something else, unless it is told to', async () => {
      await mkdir(site.outputDir);
      await writeFile(join(site.outputDir, 'thesis.txt'), 'Chapter 1');

      const refused = await build();
      const kept = await site.read('thesis.txt');
      const cleaned = await build('--clean');

      expect(refused.code).toBe(2);
      expect(refused.err).toMatch(/holds other files.*--clean/);
      expect(kept).toBe('Chapter 1');
      expect(cleaned.code).toBe(0);
      expect(await site.list()).not.toContain('thesis.txt');
    });

    it.each(['/', '.', '..'])('%s, whatever it is told', async folder => {
      const { code, err } = await run([
        ...['build', site.inputDir, '--clean', '--out', folder],
      ]);

      expect(code).toBe(2);
      expect(err).toMatch(/other things belong there/);
    });

    it('the sources', async () => {
      const { code } = await run([
        ...['build', site.inputDir, '--clean', '--out', site.inputDir],
      ]);

      expect(code).toBe(2);
      expect(
        await readFile(join(site.inputDir, 'docs/index.md'), 'utf8'),
      ).toContain('# Pumps');
    });
  });

  it('stops when it is told to, and leaves no half of a site', async () => {
    for (let i = 0; i < 50; i++) {
      await site.write(`docs/page-${i}.md`, '# Page\n\n'.repeat(50));
    }
    const controller = new AbortController();
    controller.abort();

    const { code, err } = await run(
      ['build', site.inputDir, '--out', site.outputDir],
      { signal: controller.signal },
    );

    expect({ code, err }).toEqual({ code: 130, err: 'Stopped.\n' });
    expect(await site.list()).toEqual([]);
  });

  it.each([
    [[], /^Documentation in Markdown/],
    [['bild'], /There is no command "bild"\. There are: build/],
    [['build'], /Say which folder/],
    [['build', 'a', 'b', '--out', 'c'], /Say which folder/],
    [['build', 'a'], /Say where the site is written to, with --out/],
    [['build', 'a', '--otu', 'b'], /Unknown option '--otu'/],
    [['build', 'a', '--out', 'b', '--max-seconds', 'x'], /whole number from 1/],
    [['build', 'a', '--out', 'b', '--plantuml-library', 'C4'], /NAME=FOLDER/],
  ])('says what is wrong with %j', async (args, sentence) => {
    const { code, out, err } = await run(args);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
  });

  it('says that there is nothing to build', async () => {
    await site.remove('docs');
    await site.remove('mkdocs.yml');

    const { code, err } = await build();

    expect(code).toBe(2);
    expect(err).toMatch(/^There is nothing to build/);
  });

  it.each([['--help'], ['build', '--help']])('helps: %s', async (...args) => {
    const { code, out } = await run(args);

    expect(code).toBe(0);
    expect(out).toContain('fairway-docs build FOLDER --out FOLDER');
  });
});
