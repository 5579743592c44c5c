import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks again and again until `check` gives something other than `undefined` or `false`.
 *
 * @param {{ what: string, every?: number, within?: number }} options - milliseconds; `what` is named when it takes too long
 */
export async function waitUntil(check, { what, every = 25, within = 120_000 }) {
  const deadline = performance.now() + within;
  for (;;) {
    const result = await check();
    if (result !== undefined && result !== false) {
      return result;
    }
    if (performance.now() > deadline) {
      throw new Error(`Waited ${within / 1000} s in vain until ${what}.`);
    }
    await delay(every);
  }
}
