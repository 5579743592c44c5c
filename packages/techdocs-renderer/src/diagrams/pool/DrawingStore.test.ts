import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DrawingStore } from './DrawingStore';

describe('DrawingStore', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'drawings-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('gives back what it keeps', async () => {
    const store = new DrawingStore(folder);
    await store.save('a', '<svg/>');

    expect(await store.find('a')).toBe('<svg/>');
    expect(await store.find('b')).toBeUndefined();
  });

  it('drops what was not used for longest when there are too many', async () => {
    const store = new DrawingStore(folder, 2);
    for (const [i, name] of ['a', 'b'].entries()) {
      await store.save(name, name);
      await utimes(join(folder, `${name}.svg`), i, i);
    }
    await store.find('a');

    await store.save('c', 'c');
    await store.save('d', 'd');

    expect(await store.find('a')).toBeDefined();
    expect(await store.find('b')).toBeUndefined();
  });
});
