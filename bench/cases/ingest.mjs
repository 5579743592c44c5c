import { describe } from '../lib/statistics.mjs';
import { ingestOrganisation } from '../organisation/withOrganisation.mjs';

export const defaults = { runs: 1 };

const label = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

/** An organisation from nothing to complete, on every database unless one was chosen. */
export async function run({ portals, runs, database, entities, log }) {
  const rows = [];
  const details = {};
  for (const name of database ? [database] : ['postgres', 'sqlite']) {
    const cells = {};
    for (const portal of portals) {
      const samples = [];
      for (let i = 0; i < runs; i++) {
        samples.push(
          await ingestOrganisation(portal, { database: name, entities }),
        );
        log(`  ${portal.name}, ${name}: ${JSON.stringify(samples.at(-1))}`);
      }
      details[`${portal.name}-${name}`] = samples;
      const figures = pick => samples.map(pick);
      cells[portal.name] = {
        seconds: describe(
          figures(s => s.stitched),
          's',
          1,
        ),
        rate: describe(
          figures(s => entities / (s.stitched - s.ready)),
          'entities/s',
        ),
        peak: describe(
          figures(s => s.nodePeakRss),
          'MiB',
        ),
      };
    }
    const row = (what, figure, target) => ({
      what: `${what}, ${label[name]}`,
      target,
      stock: cells.stock?.[figure],
      fairway: cells.fairway[figure],
    });
    rows.push(
      row(
        `${entities} entities ingested, from the start`,
        'seconds',
        name === 'postgres' && entities === 10_000 ? '≤ 95 s' : undefined,
      ),
      row('rate once ready', 'rate'),
      row('peak resident memory of the Node process', 'peak'),
    );
  }
  return { rows, details };
}
