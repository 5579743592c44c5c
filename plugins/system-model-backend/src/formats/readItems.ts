import { JsonArray, JsonValue } from '@backstage/types';

/** Reads a list; a single value that is none is a list of one. */
export function readItems(value: JsonValue | undefined): JsonArray {
  if (value === undefined || value === null) {
    return [];
  }
  return Array.isArray(value) ? value : [value];
}
