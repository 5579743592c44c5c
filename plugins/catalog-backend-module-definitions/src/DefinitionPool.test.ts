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

    await expect(pool.readReferences(WIDE, 60_000)).rejects.toThrow(
      'It took more memory than it may',
    );

    expect(
      await pool.readReferences('a: { $ref: ./b.yaml }', 60_000),
    ).toMatchObject({ references: ['./b.yaml'], isBroken: false });
  });

  it('gives up a file that takes too much time, and leaves the portal free', async () => {
    pool = new DefinitionPool();
    await pool.readReferences('a: 1', 60_000);
    let longest = 0;
    let last = performance.now();
    const ticks = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);

    await expect(pool.readReferences(WIDE, 1000)).rejects.toThrow(
      'It took more time than it may',
    );

    clearInterval(ticks);
    expect(longest).toBeLessThan(1000);
  });

  it('says what is broken instead of failing', async () => {
    pool = new DefinitionPool();

    for (const text of ['a: [', '{"a": ', '? [a]\n: 1', `${'['.repeat(1e5)}`]) {
      expect(await pool.readReferences(text, 60_000)).toMatchObject({
        isBroken: true,
        references: [],
      });
    }
  });
});
