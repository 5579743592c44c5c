import { JsonObject } from '@backstage/types';

/**
 * Parses what a cluster said.
 *
 * @throws Error if it is no JSON object
 */
export function parseObject(text: string): JsonObject {
  const value = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SyntaxError('The answer is no JSON object');
  }
  return value;
}
