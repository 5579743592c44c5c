import { sleep } from '@fairway/backend-toolkit';
import { Clock } from './Clock';

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now(), sleep };
