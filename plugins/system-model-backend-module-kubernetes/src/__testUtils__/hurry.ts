import { setImmediate, setTimeout } from 'node:timers/promises';
import { Sleep } from '@fairway/backend-toolkit';

const LONG_MS = 60_000;

/** Rests no longer than it takes others to go on; what rests for minutes does so. */
export const hurry: Sleep = async (milliseconds, signal) => {
  await (milliseconds > LONG_MS
    ? setTimeout(milliseconds, undefined, { signal })
    : setImmediate(undefined, { signal }));
};
