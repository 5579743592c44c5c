import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';

/** A megabyte takes about 0.15 s, in which the portal answers nobody. */
const MAX_YAML = 8 * 1024 * 1024;

/** What came of a text, or why nothing did. */
export type Parsed =
  | { readonly document: unknown; readonly problem?: undefined }
  | { readonly document?: undefined; readonly problem: string };

/**
 * Parses JSON or YAML. What is neither, or too much, has a problem, which
 * matters to nobody if it is a schema of GraphQL or protobuf.
 */
export function parseDocument(text: string): Parsed {
  try {
    return { document: JSON.parse(text) };
  } catch (error) {
    if (/^\s*\{/.test(text)) {
      return { problem: `it is not valid JSON (${(error as Error).message})` };
    }
    // YAML, or something else.
  }
  // A mapping at the top: other text could be megabytes of a single string.
  if (
    !/^(?:openapi|swagger|asyncapi|["'](?:openapi|swagger|asyncapi)["'])\s*:/m.test(
      text,
    )
  ) {
    return {
      problem: 'no line of it begins with openapi, swagger or asyncapi',
    };
  }
  if (text.length > MAX_YAML) {
    return {
      problem: `it is YAML of more than ${
        MAX_YAML / 1024 / 1024
      } MiB, which only JSON may be`,
    };
  }
  try {
    // This schema has no merge keys, of which a few lines could make any number of values.
    return { document: load(text, { schema: CORE_SCHEMA, json: true }) };
  } catch (error) {
    return { problem: `it is not valid YAML (${describe(error, text)})` };
  }
}

/** Without the lines of the document, which belong to its page. */
function describe(error: unknown, text: string): string {
  if (!(error instanceof YAMLException)) {
    return (error as Error).message;
  }
  // What is missing at the end is missed one line later.
  const line = Math.min(error.mark.line + 1, text.split('\n').length);
  return `${error.reason} in line ${line}`;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
