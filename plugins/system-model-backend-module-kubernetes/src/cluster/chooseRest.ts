import { ApiError } from './ApiError';

const FIRST_MS = 500;

/**
 * How long to leave a host alone that could not answer: as long as it wants, or
 * twice as long each time, and never as long as others who failed at the same moment.
 *
 * @param attempt - That failed, from 1
 */
export function chooseRest(attempt: number, error: unknown): number {
  const wanted = error instanceof ApiError ? error.retryAfterMs : undefined;
  return wanted ?? FIRST_MS * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
}
