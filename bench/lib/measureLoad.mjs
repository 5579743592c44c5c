import { percentile } from './statistics.mjs';

const REQUESTS = 300;
const WARM_UP = 10;
const LONGEST_MS = 20_000;

/**
 * 300 answers, or as many as 20 seconds give, to a number of clients that each wait for their answer.
 *
 * @param {(n: number) => Parameters<import('./PortalClient.mjs').PortalClient['ask']>} ask - What is asked for the n-th time
 */
export async function measureLoad(client, ask, clients) {
  for (let n = 0; n < WARM_UP; n++) {
    await client.ask(...ask(n));
  }
  const taken = [];
  let sent = 0;
  const started = performance.now();
  const isOver = () =>
    sent >= REQUESTS || performance.now() - started > LONGEST_MS;
  const visit = async () => {
    while (!isOver()) {
      const n = sent++;
      // Entities that lie far apart, so that no cache is asked twice for the same.
      const question = ask(n * 37);
      const before = performance.now();
      await client.ask(...question);
      taken.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: clients }, visit));
  return {
    p50: percentile(taken, 0.5),
    p95: percentile(taken, 0.95),
    p99: percentile(taken, 0.99),
    perSecond: (1000 * taken.length) / (performance.now() - started),
  };
}

export const showLoad = ({ p50, p95, perSecond }) =>
  `${p50.toFixed(1)} / ${p95.toFixed(1)} ms, ${perSecond.toFixed(0)} per s`;
