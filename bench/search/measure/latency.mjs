import { percentile } from '../../lib/statistics.mjs';
import { judgeQueries } from '../judging/judgeQueries.mjs';
import { SearchClient } from '../SearchClient.mjs';
import { waitUntilSettled } from './waitUntilSettled.mjs';

const CLIENTS = 8;
const MEASURED_ROUNDS = 5;
const MOST_WARM_UPS = 60;
/** Warm is what answers no more in a second than this many times the best round before it, so many rounds in a row. */
const FASTER = 1.05;
const NOT_FASTER = 5;

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
 * they get no more answers in a second: a server in Java takes dozens of rounds until its code is compiled. Of five rounds
 * after that, while the catalog does not look at all entities again, the one in the middle counts; the first one by eight
 * is told, too.
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
  let best = first.perSecond;
  let notFaster = 0;
  let warmUps = 1;
  while (notFaster < NOT_FASTER && warmUps < MOST_WARM_UPS) {
    const { perSecond } = await round(CLIENTS);
    notFaster = perSecond > FASTER * best ? 0 : notFaster + 1;
    best = Math.max(best, perSecond);
    warmUps++;
  }
  // Every few minutes the catalog looks at all entities again, for a minute or two.
  await waitUntilSettled(running);
  const rounds = [];
  for (let n = 0; n < MEASURED_ROUNDS; n++) {
    rounds.push(await round(CLIENTS));
  }
  rounds.sort((a, b) => a.p95 - b.p95);
  const middle = rounds[Math.floor(MEASURED_ROUNDS / 2)];
  return { ...middle, firstP95: first.p95, warmUps };
}
