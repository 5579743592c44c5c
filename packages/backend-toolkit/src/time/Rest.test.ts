import { Rest } from './Rest';
import { Sleep } from './sleep';

const HOUR_MS = 60 * 60_000;

describe('Rest', () => {
  it('ends when it is time', async () => {
    const asked: number[] = [];
    const rest = new Rest(async milliseconds => {
      asked.push(milliseconds);
    });

    await rest.take(5);
    await rest.take(7);

    expect(asked).toEqual([5, 7]);
  });

  it('ends when it is woken, once', async () => {
    const asked: number[] = [];
    const sleep: Sleep = async (milliseconds, signal) => {
      asked.push(milliseconds);
      await new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    };
    const rest = new Rest(sleep);

    const first = rest.take(1);
    rest.wake();
    await first;
    const second = rest.take(2);
    rest.wake();
    await second;

    expect(asked).toEqual([1, 2]);
  });

  it('is not taken by who was woken while at work, but is the next time', async () => {
    const rest = new Rest();
    let isOver = false;

    rest.wake();
    rest.wake();
    await rest.take(HOUR_MS);
    const next = rest.take(HOUR_MS).then(() => {
      isOver = true;
    });
    await new Promise(setImmediate);
    expect(isOver).toBe(false);
    rest.wake();
    await next;

    expect(isOver).toBe(true);
  });
});
