import { Semaphore } from './Semaphore';

describe('Semaphore', () => {
  it('lets no more in than it has places', async () => {
    const semaphore = new Semaphore(2, 10);
    let inside = 0;
    let most = 0;
    const visit = async () => {
      const release = await semaphore.acquire();
      inside++;
      most = Math.max(most, inside);
      await new Promise(setImmediate);
      inside--;
      release();
    };

    await Promise.all(Array.from({ length: 10 }, visit));

    expect(most).toBe(2);
    expect(inside).toBe(0);
  });

  it('sends away whom it cannot keep waiting', async () => {
    const semaphore = new Semaphore(1, 1);
    const release = await semaphore.acquire();
    const waiting = semaphore.acquire();

    await expect(semaphore.acquire()).rejects.toThrow('too much to do');

    release();
    (await waiting)();
    await expect(semaphore.acquire()).resolves.toEqual(expect.any(Function));
  });

  it('takes a place back once only', async () => {
    const semaphore = new Semaphore(1, 0);
    const release = await semaphore.acquire();
    release();
    release();

    await semaphore.acquire();

    await expect(semaphore.acquire()).rejects.toThrow('too much to do');
  });
});
