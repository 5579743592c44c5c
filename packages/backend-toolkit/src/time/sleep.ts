import { setTimeout } from 'node:timers/promises';

/**
 * Lets time pass.
 *
 * @remarks
 *
 * Throws what the signal is aborted with, as soon as it is.
 *
 * @public
 */
export type Sleep = (
  milliseconds: number,
  signal: AbortSignal,
) => Promise<void>;

/**
 * Lets time pass by the clock of the machine.
 *
 * @public
 */
export async function sleep(
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
