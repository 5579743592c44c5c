import { CORE_SCHEMA, load } from 'js-yaml';

/** A megabyte takes about 0.15 s, in which the portal answers nobody. */
const MAX_YAML = 8 * 1024 * 1024;

/**
 * Parses JSON or YAML. What is neither, or too much, gives `undefined`:
 * a schema of GraphQL or protobuf is no mistake here.
 */
export function parseDocument(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // YAML, or something else.
  }
  // A mapping at the top: other text could be megabytes of a single string.
  if (
    text.length > MAX_YAML ||
    !/^(?:openapi|swagger|asyncapi|["'](?:openapi|swagger|asyncapi)["'])\s*:/m.test(
      text,
    )
  ) {
    return undefined;
  }
  try {
    // This schema has no merge keys, of which a few lines could make any number of values.
    return load(text, { schema: CORE_SCHEMA, json: true });
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
