import { Sleep } from '@fairway/backend-toolkit';

/** What time it is, and how to wait. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  readonly sleep: Sleep;
}
