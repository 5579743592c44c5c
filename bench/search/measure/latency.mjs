import { percentile } from '../../lib/statistics.mjs';
import { judgeQueries } from '../judging/judgeQueries.mjs';
import { SearchClient } from '../SearchClient.mjs';

const CLIENTS = 8;

/**
 * Every judged query, in an order that mixes the classes, by eight people who each wait for their answer. Before that
 * once one after the other, as the portal and its engine have just been started.
 */
export async function measureLatency({ running, entities }, { seed }) {
  const queries = judgeQueries(entities, [], seed);
  // No common factor with any number of queries below it: each is asked once.
  const ask = n =>
    running.client.ask(
      SearchClient.path(queries[(n * 7919) % queries.length].text),
    );
  for (let n = 0; n < queries.length; n++) {
    await ask(n);
  }
  const taken = [];
  let next = 0;
  const started = performance.now();
  const visit = async () => {
    while (next < queries.length) {
      const n = next++;
      const before = performance.now();
      await ask(n);
      taken.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, visit));
  return {
    p50: percentile(taken, 0.5),
    p95: percentile(taken, 0.95),
    perSecond: (1000 * taken.length) / (performance.now() - started),
  };
}
