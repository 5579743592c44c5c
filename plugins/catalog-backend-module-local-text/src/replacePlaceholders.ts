import type { JsonObject, JsonValue } from '@backstage/types';

const KEYS = ['$text', '$json', '$yaml'] as const;

/** A value such as `{ $text: './openapi.yaml' }`. */
export type Placeholder = { key: (typeof KEYS)[number]; file: string };

function findPlaceholder(value: JsonObject): Placeholder | undefined {
  const [key, ...others] = Object.keys(value);
  const known = KEYS.find(candidate => candidate === key);
  const file = value[key];
  if (!known || others.length > 0 || typeof file !== 'string') {
    return undefined;
  }
  // what lies elsewhere is read by the stock processor
  return /^[a-z][a-z0-9+.-]*:/i.test(file) ? undefined : { key: known, file };
}

/** Returns a copy of a value with each placeholder for a file replaced by what `read` makes of it. */
export async function replacePlaceholders(
  value: JsonValue | undefined,
  read: (placeholder: Placeholder) => Promise<JsonValue>,
): Promise<JsonValue | undefined> {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (Array.isArray(value)) {
    const items = await Promise.all(
      value.map(item => replacePlaceholders(item, read)),
    );
    return items as JsonValue[];
  }
  const placeholder = findPlaceholder(value);
  if (placeholder) {
    return read(placeholder);
  }
  const entries = await Promise.all(
    Object.entries(value).map(async ([key, child]) => [
      key,
      await replacePlaceholders(child, read),
    ]),
  );
  return Object.fromEntries(entries);
}
