import { setTimeout } from 'node:timers/promises';

/** Lets time pass. Throws as soon as the signal says to stop. */
export type Rest = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const rest: Rest = async (milliseconds, signal) => {
  await setTimeout(milliseconds, undefined, { signal });
};
