import { JsonObject } from '@backstage/types';

/**
 * Whether a value is an object of JSON, and neither a list nor nothing.
 *
 * @public
 */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
