import { describe } from './statistics.mjs';

const withoutLists = (_key, value) =>
  Array.isArray(value) ? undefined : value;

/**
 * Measures every portal once per round, in turn, so that whatever slows the machine down for a while slows both.
 *
 * @param measure - `(portal, round) => figures`
 * @returns the figures of every run by the name of the portal
 */
export async function alternate({ portals, runs, log }, measure) {
  const samples = Object.fromEntries(portals.map(({ name }) => [name, []]));
  for (let round = 0; round < runs; round++) {
    for (const portal of portals) {
      const figures = await measure(portal, round);
      samples[portal.name].push(figures);
      log(`  ${portal.name}: ${JSON.stringify(figures, withoutLists)}`);
    }
  }
  return samples;
}

/** A row of the table from one figure of every run. */
export function toRow(samples, { what, figure, unit, digits, target }) {
  const cell = name =>
    samples[name] &&
    describe(
      samples[name].map(sample => sample[figure]),
      unit,
      digits,
    );
  return { what, target, stock: cell('stock'), fairway: cell('fairway') };
}
