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
  /** A file for processes that runs this instead of a build. */
  const write = (code: string) => {
    const library = JSON.stringify(require.resolve('workerpool'));
    directory.addContent({
      'worker.cjs': `require(${library}).worker({ build: ({ inputDir }) => { ${code} } })`,
    });
    return { filename: directory.resolve('worker.cjs') };
  };
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

  it.each([
    [
      'hangs',
      'while (true) {}',
      'The documentation could not be built in 0.5 seconds, which is the limit.',
    ],
    ...[
      ['slowly', 'let list; while (true) list = { list };'],
      ['fast', 'const all = []; while (true) all.push(Array(1000).fill());'],
    ].map(([how, code]) => [
      `takes too much memory ${how}`,
      code,
      'The documentation could not be built with 64 MB of memory, which is the limit.',
    ]),
  ])(
    'ends a build that %s, and builds the next one',
    async (what, code, message) => {
      const worker = write(
        `if (inputDir.endsWith('a')) { ${code} } return { report: { pages: 7 } };`,
      );
      start({ worker, graceSeconds: 0, memoryMegabytes: 64 });
      const maxSeconds = what === 'hangs' ? 0.5 : 60;

      const [failing, next] = await Promise.allSettled([
        pool.build(site('a', { maxSeconds })),
        pool.build(site('b')),
      ]);

      expect(failing).toMatchObject({
        reason: { name: 'InputError', message },
      });
      expect(next).toMatchObject({ value: { pages: 7 } });
    },
  );

  it('says what a process said that fell over', async () => {
    const worker = write(`console.error('No such engine'); process.exit(3);`);

    await expect(start({ worker }).build(site('a'))).rejects.toThrow(
      'The documentation could not be built: No such engine',
    );
  });

  it('tells processes nothing that a build does not need', async () => {
    process.env.BACKEND_SECRET = 'hidden';
    const worker = write('return { report: process.env };');

    const environment = await start({ worker }).build(site('a'));

    expect(environment).toMatchObject({ PATH: process.env.PATH });
    expect(environment).not.toHaveProperty('BACKEND_SECRET');
    delete process.env.BACKEND_SECRET;
  });
});
