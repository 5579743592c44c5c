import type { JsonObject, JsonValue } from '@backstage/types';

const MAPS = ['properties', 'patternProperties'];
const SINGLE = ['items', 'additionalProperties'];
/** Kept as they are where they say something: which alternative holds depends on every one of them. */
const WHOLE = ['allOf', 'anyOf', 'oneOf', '$ref'];
const FACTS = ['$schema', 'type', 'visibility', 'deepVisibility'];

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function saysVisibility(value: JsonValue | undefined): boolean {
  return /"(visibility|deepVisibility)":"(frontend|secret)"|"\$ref":/.test(
    JSON.stringify(value ?? null),
  );
}

function pruneEntries(node: JsonValue | undefined): JsonObject {
  return Object.fromEntries(
    Object.entries(isObject(node) ? node : {})
      .filter(([, child]) => saysVisibility(child))
      .map(([key, child]) => [key, pruneNode(child)]),
  );
}

function pruneNode(node: JsonValue | undefined): JsonValue | undefined {
  if (!isObject(node)) {
    return node;
  }
  const kept = Object.entries(node).flatMap(([key, value]) => {
    if (FACTS.includes(key)) {
      return [[key, value]];
    }
    if (!saysVisibility(key === '$ref' ? { $ref: value } : value)) {
      return [];
    }
    if (MAPS.includes(key)) {
      return [[key, pruneEntries(value)]];
    }
    if (SINGLE.includes(key)) {
      return [[key, pruneNode(value)]];
    }
    return WHOLE.includes(key) ? [[key, value]] : [];
  });
  return Object.fromEntries(kept);
}

/**
 * Reduces a configuration schema to what it says about visibility.
 *
 * @remarks
 *
 * The whole schema takes a second to compile at every start, and all that a running portal asks of it is which values
 * may be shown to the browser and which must be hidden from the log. Values are checked against the whole schema by
 * `backstage-cli config:check` instead.
 *
 * @param schema - JSON schema of one package
 * @returns The schema without all else, or `undefined` if it says nothing about visibility
 */
export function pruneConfigSchema(schema: JsonObject): JsonObject | undefined {
  if (!saysVisibility(schema)) {
    return undefined;
  }
  const pruned = pruneNode(schema) as JsonObject;
  return schema.definitions
    ? { ...pruned, definitions: schema.definitions }
    : pruned;
}
