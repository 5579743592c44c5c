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

  it('ends a build that takes too much memory, and builds the next one', async () => {
    directory.setContent({
      'a/docs/index.md': '| a | b |\n| - | - |\n'.concat(
        '| *c* | [d](e) |\n'.repeat(60_000),
      ),
      'b/docs/index.md': '# Small',
    });
    start({ memoryMegabytes: 64 });

    const [large, small] = await Promise.allSettled([
      pool.build(site('a')),
      pool.build(site('b')),
    ]);

    expect(large).toMatchObject({
      reason: {
        name: 'InputError',
        message:
          'The documentation could not be built with 64 MB of memory, which is the limit.',
      },
    });
    expect(small).toMatchObject({ status: 'fulfilled' });
    expect(await readHome('b')).toContain('Small');
  });

  it('ends a build that hangs, and builds the next one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'worker-'));
    const filename = join(folder, 'worker.cjs');
    await writeFile(
      filename,
      `module.exports = ({ inputDir }) => {
        while (inputDir.endsWith('a')) {}
        return { report: { pages: 7 } };
      };`,
    );
    start({ worker: { filename }, graceSeconds: 0 });

    const [hanging, next] = await Promise.allSettled([
      pool.build(site('a', { maxSeconds: 0.5 })),
      pool.build(site('b')),
    ]);

    expect(hanging).toMatchObject({
      reason: {
        message:
          'The documentation could not be built in 0.5 seconds, which is the limit.',
      },
    });
    expect(next).toMatchObject({ value: { pages: 7 } });
    await rm(folder, { recursive: true });
  });
});
