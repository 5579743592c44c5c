import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { PoolOptions, SitePool } from './SitePool';

jest.setTimeout(60_000);

describe('SitePool', () => {
  const directory = createMockDirectory();
  let pool: SitePool;

  const start = (options?: Partial<PoolOptions>) => {
    pool = new SitePool({ threads: 1, memoryMegabytes: 512, ...options });
    return pool;
  };
  const site = (name: string, limits = {}) => ({
    inputDir: directory.resolve(name),
    outputDir: directory.resolve(`${name}-site`),
    timesTellChanges: false,
    limits,
  });
  const readHome = (name: string) =>
    readFile(directory.resolve(`${name}-site/index.html`), 'utf8');

  afterEach(() => pool.close());

  it('builds in a thread of its own', async () => {
    directory.setContent({ 'a/docs/index.md': '# Hello' });

    const report = await start().build({
      ...site('a'),
      siteName: 'A',
      editUrl: { before: 'https://x/', after: '?edit', encode: 'path' },
    });

    expect(report).toMatchObject({ siteName: 'A', pages: 1 });
    expect(await readHome('a')).toContain(
      'href="https://x/docs/index.md?edit"',
    );
  });

  it('says what is wrong with sources, without a trace', async () => {
    directory.setContent({ 'a/mkdocs.yml': 'nav: [' });

    await expect(start().build(site('a'))).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^mkdocs\.yml, line 1/),
      stack: undefined,
    });
  });

  it.each([
    [
      'hangs',
      'while (true) {}',
      'The documentation could not be built in 0.5 seconds, which is the limit.',
    ],
    [
      'takes too much memory',
      'let list; while (true) list = { list };',
      'The documentation could not be built with 64 MB of memory, which is the limit.',
    ],
  ])(
    'ends a build that %s, and builds the next one',
    async (what, code, message) => {
      const folder = await mkdtemp(join(tmpdir(), 'worker-'));
      const filename = join(folder, 'worker.cjs');
      await writeFile(
        filename,
        `module.exports = ({ inputDir }) => {
        if (inputDir.endsWith('a')) { ${code} }
        return { report: { pages: 7 } };
      };`,
      );
      start({ worker: { filename }, graceSeconds: 0, memoryMegabytes: 64 });
      const maxSeconds = what === 'hangs' ? 0.5 : 60;

      const [failing, next] = await Promise.allSettled([
        pool.build(site('a', { maxSeconds })),
        pool.build(site('b')),
      ]);

      expect(failing).toMatchObject({
        reason: { name: 'InputError', message },
      });
      expect(next).toMatchObject({ value: { pages: 7 } });
      await rm(folder, { recursive: true });
    },
  );
});
