import { DefinitionPool } from './DefinitionPool';

// Processes have to start.
jest.setTimeout(120_000);

/** Flow lists within each other take the parser long. */
const WIDE = `a: [${'[1, {b: 2}], '.repeat(800_000)}]`;

describe('DefinitionPool', () => {
  let pool: DefinitionPool;

  afterEach(() => pool.close());

  it('gives up a file that takes too much memory, and goes on', async () => {
    pool = new DefinitionPool({ megabytes: 64 });

    await expect(
      pool.readReferences(WIDE, 'https://a.example/x.yaml', 60_000),
    ).rejects.toThrow(
      'takes more memory than it may at https://a.example/x.yaml',
    );

    expect(
      await pool.readReferences('a: { $ref: ./b.yaml }', 'x', 60_000),
    ).toMatchObject({ references: ['./b.yaml'], isBroken: false });
  });

  it('gives up a file that takes too much time, and leaves the portal free', async () => {
    pool = new DefinitionPool();
    await pool.readReferences('a: 1', 'x', 60_000);
    let longest = 0;
    let last = performance.now();
    const ticks = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);

    await expect(pool.readReferences(WIDE, 'x', 1000)).rejects.toThrow(
      'takes more time than it may at x',
    );

    clearInterval(ticks);
    expect(longest).toBeLessThan(1000);
  });

  it('says what is broken instead of failing', async () => {
    pool = new DefinitionPool();

    for (const text of ['a: [', '{"a": ', '? [a]\n: 1', `${'['.repeat(1e5)}`]) {
      expect(await pool.readReferences(text, 'x', 60_000)).toMatchObject({
        isBroken: true,
        references: [],
      });
    }
  });
});
