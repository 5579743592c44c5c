import { setTimeout } from 'node:timers/promises';

/** Asks again and again until there is an answer. The limit of the test ends it. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    await setTimeout(50);
  }
}
