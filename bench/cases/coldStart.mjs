import { alternate, toRow } from '../lib/alternate.mjs';
import { canDropPageCache, dropPageCache } from '../lib/dropPageCache.mjs';
import { measureStart } from '../lib/measureStart.mjs';
import { prepareData } from '../lib/prepareData.mjs';

export const defaults = { runs: 3 };

/** As the second start, with every file to be read from the disk. */
export async function run(context) {
  if (!canDropPageCache()) {
    throw new Error('Dropping the page cache takes Linux and root.');
  }
  const dirs = await prepareData(context);
  const samples = await alternate(context, async portal => {
    dropPageCache();
    return await measureStart(portal, dirs.get(portal));
  });
  return {
    details: samples,
    rows: [
      toRow(samples, {
        what: 'start with the page cache dropped → ready',
        figure: 'ready',
        unit: 'ms',
        target: '≤ 6000 ms',
      }),
    ],
  };
}
