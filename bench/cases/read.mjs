import { percentile } from '../lib/statistics.mjs';
import { withOrganisation } from '../organisation/withOrganisation.mjs';

const REQUESTS = 300;
const WARM_UP = 10;
const LONGEST_MS = 20_000;

const byQuery = '/api/catalog/entities/by-query';
const firstPage = `${byQuery}?filter=kind=component&orderField=metadata.name,asc&limit=20`;

/** What is asked for, the n-th time; `refs` are the entities of the organisation. */
const questions = {
  'first page of components': () => [firstPage],
  'the same without counting': () => [`${firstPage}&totalItems=exclude`],
  'full-text filter': () => [
    `${byQuery}?filter=kind=component&fullTextFilterTerm=payment&limit=20`,
  ],
  'facet spec.type': () => ['/api/catalog/entity-facets?facet=spec.type'],
  'facet metadata.tags of components': () => [
    '/api/catalog/entity-facets?facet=metadata.tags&filter=kind=component',
  ],
  'entity by name': (refs, n) => {
    const [kind, name] = refs[n % refs.length].split(':default/');
    return [`/api/catalog/entities/by-name/${kind}/default/${name}`];
  },
  'ancestry of an entity': (refs, n) => {
    const [kind, name] = refs[n % refs.length].split(':default/');
    return [`/api/catalog/entities/by-name/${kind}/default/${name}/ancestry`];
  },
  '100 entities by reference': (refs, n) => [
    '/api/catalog/entities/by-refs',
    {
      method: 'POST',
      body: {
        entityRefs: Array.from(
          { length: Math.min(100, refs.length) },
          (_, i) => refs[(n * 7 + i * 13) % refs.length],
        ),
      },
    },
  ],
};

/** 300 answers, or as many as 20 seconds give, to a number of clients that each wait for their answer. */
async function load(client, refs, ask, clients) {
  const taken = [];
  let sent = 0;
  const started = performance.now();
  const isOver = () =>
    sent >= REQUESTS || performance.now() - started > LONGEST_MS;
  const visit = async () => {
    while (!isOver()) {
      const n = sent++;
      // Entities that lie far apart, so that no cache is asked twice for the same.
      const [path, options] = ask(refs, n * 37);
      const before = performance.now();
      await client.ask(path, options);
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

async function measure(running, refs) {
  const figures = {};
  for (const [name, ask] of Object.entries(questions)) {
    for (let n = 0; n < WARM_UP; n++) {
      await running.client.ask(...ask(refs, n));
    }
    figures[name] = {
      1: await load(running.client, refs, ask, 1),
      8: await load(running.client, refs, ask, 8),
    };
  }
  return figures;
}

const show = ({ p50, p95, perSecond }) =>
  `${p50.toFixed(1)} / ${p95.toFixed(1)} ms, ${perSecond.toFixed(0)} per s`;

/** Latency of what pages ask the catalog for, with the organisation in it. */
export async function run(context) {
  const details = {};
  for (const portal of context.portals) {
    details[portal.name] = await withOrganisation(portal, context, measure);
  }
  const rows = Object.keys(questions).flatMap(name =>
    [1, 8].map(clients => ({
      what: `${name}, ${clients} client${clients > 1 ? 's' : ''}, p50 / p95`,
      stock: details.stock && show(details.stock[name][clients]),
      fairway: show(details.fairway[name][clients]),
    })),
  );
  return { rows, details };
}
