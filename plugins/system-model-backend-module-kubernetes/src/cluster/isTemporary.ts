import { ApiError } from './ApiError';

const TEMPORARY = new Set([429, 500, 502, 503, 504]);

/** Whether asking again may help: the API is busy or just starting, or the connection was lost. */
export function isTemporary(error: unknown): boolean {
  if (error instanceof ApiError) {
    return TEMPORARY.has(error.status);
  }
  // An answer that is too long will be the next time.
  return !(error instanceof RangeError);
}
