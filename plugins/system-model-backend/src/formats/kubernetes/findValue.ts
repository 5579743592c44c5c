import { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';

/** Finds what an object of an API has at a path. */
export function findValue(
  object: JsonObject,
  ...path: readonly string[]
): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(
    (value, key) =>
      isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined,
    object,
  );
}

/** Finds a text, which may be a number, of moderate length. */
export function findText(
  object: JsonObject,
  ...path: readonly string[]
): string | undefined {
  const value = findValue(object, ...path);
  const text =
    typeof value === 'string' || typeof value === 'number'
      ? String(value).trim()
      : '';
  return text && text.length <= 1000 ? text : undefined;
}

/** Finds a list of objects. */
export function findObjects(
  object: JsonObject,
  ...path: readonly string[]
): JsonObject[] {
  const value = findValue(object, ...path);
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Finds a label or an annotation. */
export function findMark(object: JsonObject, name: string): string | undefined {
  return (
    findText(object, 'metadata', 'annotations', name) ??
    findText(object, 'metadata', 'labels', name)
  );
}
