import { percentile } from '../../lib/statistics.mjs';
import { judgeQueries } from '../judging/judgeQueries.mjs';
import { SearchClient } from '../SearchClient.mjs';
import { waitUntilSettled } from './waitUntilSettled.mjs';

const CLIENTS = 8;
const MEASURED_ROUNDS = 3;
const MOST_WARM_UPS = 20;
/** A round that is not faster than the best before it by this share is of a portal and an engine that are warm. */
const FASTER = 0.95;

/** Asks all queries once; each person waits for an answer before asking the next. */
async function askAll(ask, count, clients) {
  const taken = [];
  let next = 0;
  const started = performance.now();
  const visit = async () => {
    while (next < count) {
      const n = next++;
      const before = performance.now();
      await ask(n);
      taken.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: clients }, visit));
  return {
    p50: percentile(taken, 0.5),
    p95: percentile(taken, 0.95),
    perSecond: (1000 * taken.length) / (performance.now() - started),
  };
}

/**
 * Every judged query, in an order that mixes the classes, by eight people. After a start once by one, then by eight until
 * that is no faster any more: three rounds in a row that are not. Of three rounds after that, the one in the middle counts;
 * the first one by eight is told, too.
 */
export async function measureLatency({ running, entities }, { seed, log }) {
  const queries = judgeQueries(entities, [], seed);
  // No common factor with any number of queries below it: each is asked once.
  const ask = n =>
    running.client.visit(
      SearchClient.path(queries[(n * 7919) % queries.length].text),
    );
  const round = async clients => {
    const result = await askAll(ask, queries.length, clients);
    log(`    p50 ${result.p50.toFixed(0)} ms, p95 ${result.p95.toFixed(0)} ms`);
    return result;
  };
  await waitUntilSettled(running);
  await round(1);
  const first = await round(CLIENTS);
  let best = first.p95;
  let slower = 0;
  let warmUps = 1;
  while (slower < 3 && warmUps < MOST_WARM_UPS) {
    const { p95 } = await round(CLIENTS);
    slower = p95 > FASTER * best ? slower + 1 : 0;
    best = Math.min(best, p95);
    warmUps++;
  }
  const rounds = [];
  for (let n = 0; n < MEASURED_ROUNDS; n++) {
    rounds.push(await round(CLIENTS));
  }
  rounds.sort((a, b) => a.p95 - b.p95);
  const middle = rounds[Math.floor(MEASURED_ROUNDS / 2)];
  return { ...middle, firstP95: first.p95, warmUps };
}
