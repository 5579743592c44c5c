import { startPortal } from './portals.mjs';
import { waitForDemoData } from './waitForDemoData.mjs';

/**
 * Starts a portal on data it has and stops it again.
 *
 * @returns milliseconds from the start of its process until the readiness probe says 200, and until a guest who signs
 * in is shown the catalog
 */
export async function measureStart(portal, dataDir) {
  const running = await startPortal(portal, { dataDir });
  try {
    const ready = await running.waitUntilReady();
    const shown = await waitForDemoData(running, portal);
    return { ready: Math.round(ready), shown: Math.round(shown) };
  } finally {
    await running.stop();
  }
}
