import { percentile } from '../../lib/statistics.mjs';
import { judgeQueries } from '../judging/judgeQueries.mjs';
import { SearchClient } from '../SearchClient.mjs';

const CLIENTS = 8;

/**
 * Every judged query, in an order that mixes the classes, by eight people who each wait for their answer: once for the
 * portal to warm up, which has just been started, and once more for the figures.
 */
export async function measureLatency({ running, entities }, { seed }) {
  const queries = judgeQueries(entities, [], seed);
  // No common factor with any number of queries below it: each is asked once.
  const ask = n =>
    running.client.ask(
      SearchClient.path(queries[(n * 7919) % queries.length].text),
    );
  const askAll = async () => {
    const taken = [];
    let next = 0;
    const visit = async () => {
      while (next < queries.length) {
        const n = next++;
        const before = performance.now();
        await ask(n);
        taken.push(performance.now() - before);
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, visit));
    return taken;
  };
  await askAll();
  const started = performance.now();
  const taken = await askAll();
  return {
    p50: percentile(taken, 0.5),
    p95: percentile(taken, 0.95),
    perSecond: (1000 * taken.length) / (performance.now() - started),
  };
}
