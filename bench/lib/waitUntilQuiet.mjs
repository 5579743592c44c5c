import { waitUntil } from './waitUntil.mjs';

const QUIET_MS = 2000;

/** Waits until a page has loaded everything and asked for nothing more for two seconds. */
export async function waitUntilQuiet(readTraffic) {
  await waitUntil(
    () => {
      const { pending, lastActivity } = readTraffic();
      return pending === 0 && performance.now() - lastActivity > QUIET_MS;
    },
    { what: 'the page is quiet', every: 50, within: 60_000 },
  );
}
