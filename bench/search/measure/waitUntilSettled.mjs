import { setTimeout as delay } from 'node:timers/promises';
import { readCpuSeconds } from '../../lib/processTree.mjs';
import { waitUntil } from '../../lib/waitUntil.mjs';

const LOOK_MS = 5_000;
/** Of one core. */
const QUIET_SHARE = 0.25;

async function readShare({ pid }) {
  const before = readCpuSeconds(pid);
  await delay(LOOK_MS);
  return (1000 * (readCpuSeconds(pid) - before)) / LOOK_MS;
}

/** Waits until a portal that was just started has caught up with its catalog and does little by itself. */
export async function waitUntilSettled(running) {
  await waitUntil(async () => (await readShare(running)) < QUIET_SHARE, {
    what: 'the portal has little to do',
    within: 10 * 60_000,
  });
}
