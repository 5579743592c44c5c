/** What time it is, and how to wait. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** @throws what the signal is aborted with, as soon as it is */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}
