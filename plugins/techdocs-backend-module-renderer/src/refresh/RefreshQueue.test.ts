import { RefreshQueue } from './RefreshQueue';

/** Work that ends when it is told to. */
class Work {
  readonly started: string[] = [];
  readonly #ends = new Map<string, () => void>();

  run(key: string): () => Promise<void> {
    return () => {
      this.started.push(key);
      return new Promise(resolve => this.#ends.set(key, resolve));
    };
  }

  async end(key: string): Promise<void> {
    this.#ends.get(key)!();
    await new Promise(resolve => setImmediate(resolve));
  }
}

describe('RefreshQueue', () => {
  it('runs as many at a time as it may', async () => {
    const work = new Work();
    const queue = new RefreshQueue(2);

    ['a', 'b', 'c'].forEach(key => queue.add(key, work.run(key)));
    expect(work.started).toEqual(['a', 'b']);

    await work.end('a');
    expect(work.started).toEqual(['a', 'b', 'c']);
  });

  it('does once what is asked for several times while it waits', async () => {
    const work = new Work();
    const queue = new RefreshQueue(1);

    ['a', 'b', 'b', 'b'].forEach(key => queue.add(key, work.run(key)));
    await work.end('a');
    await work.end('b');

    expect(work.started).toEqual(['a', 'b']);
  });

  it('runs again, and not beside itself, what is asked for while it runs', async () => {
    const work = new Work();
    const queue = new RefreshQueue(2);

    ['a', 'a', 'b'].forEach(key => queue.add(key, work.run(key)));
    expect(work.started).toEqual(['a', 'b']);

    await work.end('a');
    expect(work.started).toEqual(['a', 'b', 'a']);
  });
});
