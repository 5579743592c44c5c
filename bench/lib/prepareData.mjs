import { makeScratchDir } from './places.mjs';
import { withPortal } from './portals.mjs';
import { waitForDemoData } from './waitForDemoData.mjs';

/** Makes, by a first start that is not measured, a data directory with the example data for each portal. */
export async function prepareData({ portals, log }) {
  const dirs = new Map();
  for (const portal of portals) {
    log(`${portal.name}: a first start, not measured`);
    const dataDir = makeScratchDir(portal.name);
    await withPortal(portal, { dataDir }, running =>
      waitForDemoData(running, portal),
    );
    dirs.set(portal, dataDir);
  }
  return dirs;
}
