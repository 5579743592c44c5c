import { JsonArray, JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { ALIASES_ANNOTATION } from './fields';
import { isUnsafeKey } from './isUnsafeKey';
import { joinPointer } from './joinPointer';

/** What is left out of data, and where. */
export type CleanProblem = {
  readonly message: string;
  readonly pointer: string;
};

/** Deeper values cannot be walked through safely, and no descriptor needs them. */
const DEEPEST = 100;

/** Not what a source has to say: they name the entity, or the catalog sets them. */
const OWN_METADATA = new Set(['name', 'namespace', 'uid', 'etag']);

/** As long as the table of aliases has room for. */
const LONGEST_ALIAS = 512;

/**
 * Takes what can be merged out of what a claim says: `metadata` and `spec`,
 * without empty values and keys that could harm. Other names are a list at
 * their annotation.
 */
export function cleanData(
  data: JsonObject,
  aliases: readonly string[] = [],
): { readonly data: JsonObject; readonly problems: readonly CleanProblem[] } {
  const problems: CleanProblem[] = [];
  const clean: JsonObject = {};
  for (const key of ['metadata', 'spec'] as const) {
    const said = Object.hasOwn(data, key) ? data[key] : undefined;
    const value = cleanValue(said, `/${key}`, problems);
    if (isObject(value)) {
      clean[key] = value;
    } else if (value !== undefined) {
      problems.push({
        pointer: `/${key}`,
        message: `"${key}" is left out: it is not an object. Give it fields, or remove it.`,
      });
    }
  }
  return { data: withAliases(clean, aliases, problems), problems };
}

function cleanValue(
  value: unknown,
  pointer: string,
  problems: CleanProblem[],
  depth = 1,
): JsonValue | undefined {
  if (depth > DEEPEST) {
    problems.push({
      pointer,
      message: `What is nested deeper than ${DEEPEST} levels is left out. Make it flatter.`,
    });
    return undefined;
  }
  if (Array.isArray(value)) {
    return cleanList(value, pointer, problems, depth);
  }
  if (isObject(value)) {
    return cleanObject(value, pointer, problems, depth);
  }
  if (typeof value === 'number') {
    // -0 would become 0 on its way through JSON.
    return Number.isFinite(value) ? value + 0 : undefined;
  }
  return typeof value === 'string' || typeof value === 'boolean'
    ? value
    : undefined;
}

function cleanList(
  list: readonly unknown[],
  pointer: string,
  problems: CleanProblem[],
  depth: number,
): JsonArray {
  return list.map((item, index) => {
    const value = cleanValue(
      item,
      joinPointer(pointer, index),
      problems,
      depth + 1,
    );
    // Members keep their places.
    return value ?? (isObject(item) ? {} : null);
  });
}

function cleanObject(
  object: JsonObject,
  pointer: string,
  problems: CleanProblem[],
  depth: number,
): JsonObject | undefined {
  const clean: JsonObject = {};
  for (const [key, item] of Object.entries(object)) {
    const at = joinPointer(pointer, key);
    if (isUnsafeKey(key)) {
      problems.push({
        pointer: at,
        message: `The key "${key}" is left out: it is not allowed anywhere. Use another name.`,
      });
    } else if (pointer !== '/metadata' || !OWN_METADATA.has(key)) {
      const value = cleanValue(item, at, problems, depth + 1);
      if (value !== undefined) {
        clean[key] = value;
      }
    }
  }
  return Object.keys(clean).length > 0 ? clean : undefined;
}

function withAliases(
  data: JsonObject,
  aliases: readonly string[],
  problems: CleanProblem[],
): JsonObject {
  const metadata = isObject(data.metadata) ? data.metadata : {};
  const annotations = isObject(metadata.annotations)
    ? metadata.annotations
    : undefined;
  const { [ALIASES_ANNOTATION]: text, ...others } = annotations ?? {};
  const names = [...aliases, ...(typeof text === 'string' ? [text] : [])]
    .flatMap(name => String(name).split(','))
    .map(name => name.trim())
    .filter(Boolean);
  if (names.length === 0 && text === undefined) {
    return data;
  }
  const fitting = names.filter(name => name.length <= LONGEST_ALIAS);
  if (fitting.length < names.length) {
    problems.push({
      pointer: '/metadata/annotations/fairway.dev~1aliases',
      message: `Aliases of more than ${LONGEST_ALIAS} characters are left out. Shorten them.`,
    });
  }
  return withAnnotations(
    data,
    fitting.length > 0 ? { ...others, [ALIASES_ANNOTATION]: fitting } : others,
  );
}

function withAnnotations(
  data: JsonObject,
  annotations: JsonObject,
): JsonObject {
  const { annotations: _, ...metadata } = isObject(data.metadata)
    ? data.metadata
    : {};
  return {
    ...data,
    metadata:
      Object.keys(annotations).length > 0
        ? { ...metadata, annotations }
        : metadata,
  };
}
