import { createMockDirectory } from '@backstage/backend-test-utils';
import { ProcessPool, ProcessPoolOptions } from './ProcessPool';

jest.setTimeout(60_000);

const MINUTE = 60_000;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('ProcessPool', () => {
  const directory = createMockDirectory();
  let pool: ProcessPool;

  /** A pool whose method `work` has this body. */
  const start = (code: string, options?: Partial<ProcessPoolOptions>) => {
    const library = JSON.stringify(require.resolve('workerpool'));
    directory.setContent({
      'worker.cjs': `require(${library}).worker({ work: async what => { ${code} } })`,
    });
    pool = new ProcessPool({
      file: { filename: directory.resolve('worker.cjs') },
      processes: 1,
      memoryMegabytes: 64,
      ...options,
    });
    return pool;
  };

  afterEach(() => pool.close());

  it.each([
    ['time', 'hangs', 'while (true) {}'],
    ['memory', 'fills slowly', 'let l; while (true) l = { l };'],
    [
      'memory',
      'fills fast',
      'const all = []; while (true) all.push(Array(1000).fill());',
    ],
  ])(
    'ends a process over its limit of %s, which %s, and goes on',
    async (limit, _, code) => {
      start(`if (what === 'bad') { ${code} } return what;`);
      const maxMs = limit === 'time' ? 500 : MINUTE;

      const [bad, good] = await Promise.allSettled([
        pool.run('work', 'bad', maxMs),
        pool.run('work', 'good', MINUTE),
      ]);

      expect(bad).toMatchObject({
        reason: { name: 'ProcessLimitError', limit },
      });
      expect(good).toMatchObject({ value: 'good' });
    },
  );

  it('says what a process said that fell over', async () => {
    start(`console.error('No such engine'); process.exit(3);`);

    await expect(pool.run('work', '', MINUTE)).rejects.toThrow(
      'The process could not do its work: No such engine',
    );
  });

  it('tells processes their arguments and nothing of the portal', async () => {
    process.env.BACKEND_SECRET = 'hidden';
    start('return { args: process.argv.slice(2), env: process.env };', {
      args: ['one'],
    });

    const { args, env } = (await pool.run('work', '', MINUTE)) as any;

    expect(args).toEqual(['one']);
    expect(env).toMatchObject({ PATH: process.env.PATH });
    expect(env).not.toHaveProperty('BACKEND_SECRET');
    delete process.env.BACKEND_SECRET;
  });

  it('ends nobody who is still at work because another one is done', async () => {
    // As often as its idle time: the longer one waits for a file that comes after several of them.
    start(
      `while (what === 'long' && !require('fs').existsSync(${JSON.stringify(
        directory.resolve('go'),
      )})) await new Promise(resolve => setTimeout(resolve, 10));
      return what;`,
      { processes: 2, idleMs: 1 },
    );

    const long = pool.run('work', 'long', MINUTE);
    await pool.run('work', 'short', MINUTE);
    await pool.run('work', 'short', MINUTE);
    directory.addContent({ go: '' });

    expect(await long).toBe('long');
  });

  it('ends a process that has nothing to do, and starts again', async () => {
    start('return process.pid;', { idleMs: 1 });

    const first = await pool.run('work', '', MINUTE);
    while (isAlive(first as number)) {
      await new Promise(resolve => setTimeout(resolve, 10));
    }

    expect(await pool.run('work', '', MINUTE)).not.toBe(first);
  });
});
