import { readFile } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { PoolOptions, SitePool } from './SitePool';

jest.setTimeout(60_000);

describe('SitePool', () => {
  const directory = createMockDirectory();
  let pool: SitePool;

  const start = (options?: Partial<PoolOptions>) => {
    pool = new SitePool({ processes: 1, memoryMegabytes: 512, ...options });
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

  it('builds in a process of its own', async () => {
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

  it('says that a site takes more memory than it may', async () => {
    directory.setContent({
      'a/docs/index.md': `${'- a `b` **c** [d](e.md)\n'.repeat(40_000)}`,
    });

    await expect(
      start({ memoryMegabytes: 40 }).build(site('a')),
    ).rejects.toMatchObject({
      name: 'InputError',
      message:
        'The documentation could not be built with 40 MB of memory, which is the limit.',
      stack: undefined,
    });
  });
});
