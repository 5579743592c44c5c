import { FastClock } from '../FastClock.mjs';
import { FastModel } from '../FastModel.mjs';
import { startHost } from '../startHost.mjs';
import { toSource } from '../toSource.mjs';

const FACTOR = 30;
const MINUTE = 60_000;
/** How long it goes on in each of the ways. */
const EACH = 16 * MINUTE;
/** Values are marked an hour after the first scan that failed. */
const MARKED_WITHIN = 60 * MINUTE;
const SCANNED_WITHIN = 24 * 60 * MINUTE;

/** What a host answers that is not well. */
const WAYS = {
  429: () => ({ status: 429, headers: { 'retry-after': '30' } }),
  500: () => ({ status: 500, body: { message: 'Server Error' } }),
  slow: () => ({ delay: (90 * 1000) / FACTOR, body: [] }),
  truncated: () => ({ body: [{ id: 1, name: 'r000001' }], isTruncated: true }),
};

/** Looks at the model every minute, until a time. */
async function watch(model, clock, until) {
  const looks = [];
  while (clock.now() < until) {
    await clock.sleep(MINUTE);
    looks.push(await model.look());
  }
  return looks;
}

async function sufferAll({ clock, host, log, model }) {
  const ways = {};
  const looks = [];
  for (const [way, answer] of Object.entries(WAYS)) {
    host.answerInstead(answer);
    await model.rescan();
    looks.push(...(await watch(model, clock, clock.now() + EACH)));
    const { stale, source } = looks.at(-1);
    ways[way] = { requests: host.takeRequests().length, stale };
    log(`  ${way}: ${JSON.stringify({ ...ways[way], error: source.error })}`);
  }
  return { looks, ways };
}

/** More than an hour of a host that is not well, by a clock that runs thirty times as fast. */
export async function measureOutage({ repositories, log }) {
  const clock = new FastClock(FACTOR);
  const host = await startHost({
    repositories,
    broken: Math.floor(repositories / 2),
  });
  const model = await FastModel.start({
    clock,
    id: 'acme',
    source: toSource(host, { schedule: { minutes: 5 } }),
  });
  const minutesSince = time => (clock.now() - time) / MINUTE;
  try {
    const first = await model.waitFor(
      ({ source, waiting }) => source?.listed_at && waiting === 0,
      SCANNED_WITHIN,
    );
    log(`  first scan: ${first.entities} entities`);
    host.passDay();
    const changed = host.repositories.flatMap((_, number) =>
      number % 100 === 42 ? [number] : [],
    );
    // Before any scan can see them.
    host.answerInstead(WAYS[429]);
    host.takeRequests();
    changed.forEach(number => host.push(number));

    const startedAt = clock.now();
    const { looks, ways } = await sufferAll({ clock, host, log, model });
    const marked = await model.waitFor(
      ({ stale, waiting }) => stale === first.entities && waiting === 0,
      MARKED_WITHIN,
    );
    const markedAfter = minutesSince(startedAt);
    const failingFor = minutesSince(Number(marked.source.failing_since));
    const torn = [...looks, marked].filter(
      ({ content, entities }) =>
        content !== first.content || entities !== first.entities,
    );
    log(`  all marked after ${markedAfter.toFixed(0)} minutes`);

    host.answerInstead();
    host.takeRequests();
    const wellAt = clock.now();
    await model.rescan();
    const healed = await model.waitFor(
      ({ source, stale, waiting }) =>
        source.failing_since === null && stale === 0 && waiting === 0,
      SCANNED_WITHIN,
    );
    return {
      ways,
      looks: looks.length + 1,
      torn: torn.length,
      markedAfter,
      failingFor,
      healedAfter: minutesSince(wellAt),
      healedRequests: host.takeRequests().length,
      entities: first.entities,
      entitiesAfter: healed.entities,
      changed: changed.length,
      changesFound: await model.count('"As of '),
    };
  } finally {
    await model.stop();
    await host.stop();
  }
}
