import { JsonObject } from '@backstage/types';

/** Whether a value is an object of JSON, not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
