export type JsonObject = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own value of a key; a contract may have a property called `constructor`. */
export function valueOf(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function objectOf(value: unknown, key: string): JsonObject {
  const found = valueOf(value, key);
  return isObject(found) ? found : {};
}

export function listOf(value: unknown, key: string): readonly unknown[] {
  const found = valueOf(value, key);
  return Array.isArray(found) ? found : [];
}

export function stringOf(value: unknown, key: string): string | undefined {
  const found = valueOf(value, key);
  return typeof found === 'string' ? found : undefined;
}

export function stringsOf(value: unknown, key: string): string[] {
  return listOf(value, key).filter(
    (item): item is string => typeof item === 'string',
  );
}
