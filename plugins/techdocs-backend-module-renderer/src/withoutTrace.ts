import { toError } from '@backstage/errors';

/**
 * Takes the trace from an error whose cause is in somebody's documentation: the
 * TechDocs backend logs errors whole, and where our code noticed it mends nothing.
 */
export function withoutTrace(error: unknown): Error {
  const failure = toError(error);
  failure.stack = undefined;
  return failure;
}
