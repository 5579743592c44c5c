import { measureLoad, showLoad } from '../lib/measureLoad.mjs';
import { withOrganisation } from '../organisation/withOrganisation.mjs';

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

async function measure(running, refs) {
  const figures = {};
  for (const [name, ask] of Object.entries(questions)) {
    const askFor = n => ask(refs, n);
    figures[name] = {
      1: await measureLoad(running.client, askFor, 1),
      8: await measureLoad(running.client, askFor, 8),
    };
  }
  return figures;
}

/** Latency of what pages ask the catalog for, with the organisation in it. */
export async function run(context) {
  const details = {};
  for (const portal of context.portals) {
    details[portal.name] = await withOrganisation(portal, context, measure);
  }
  const rows = Object.keys(questions).flatMap(name =>
    [1, 8].map(clients => ({
      what: `${name}, ${clients} client${clients > 1 ? 's' : ''}, p50 / p95`,
      stock: details.stock && showLoad(details.stock[name][clients]),
      fairway: showLoad(details.fairway[name][clients]),
    })),
  );
  return { rows, details };
}
